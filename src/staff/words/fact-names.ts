interface FactName {
  asks: string;
  yes: string;
  no: string;
}

/** What the facts of the product's dialogs are called, and their two answers. */
const NAMES: Readonly<Record<string, FactName>> = {
  existing: { asks: 'サーバIDをすでに取得済みか', yes: '取得済み', no: 'まだない(初めて)' },
  sameName: { asks: '前回と同じコモンネームか', yes: '同じ', no: '変わる' },
  additional: { asks: '今のサーバIDを残して追加するか', yes: '追加する', no: '入れ替える' },
  installed: { asks: 'サーバにサーバIDが入っているか', yes: '入っている', no: '入っていない' },
  overwritten: { asks: '元のキーペアに上書きしたか', yes: '上書きした', no: '別名で保存した' },
  backup: { asks: '元のキーペアのバックアップがあるか', yes: 'ある', no: 'ない' },
  configuration: { asks: '設定が元のキーペアを指すと確かめたか', yes: '確かめた', no: '確かめていない' },
};

/** What a fact is called; one of a dialog that came later goes by its name. */
export const factName = (fact: string): FactName =>
  (Object.hasOwn(NAMES, fact) ? NAMES[fact] : undefined) ?? { asks: fact, yes: 'はい', no: 'いいえ' };
