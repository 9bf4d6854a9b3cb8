/** A dialog as everything else knows it. */
interface CatalogueEntry {
  id: string;
  /** Its name in a sentence. */
  title: string;
  /** Its button in the menu. */
  menu: string;
  /** Its button under an answer. */
  offer: string;
  /** The entry whose matter it is; it counts as found where a message starts the dialog. */
  entry: string;
}

/** Every dialog, in the order of the menu. Types, schemas, buttons and matters are derived from this list. */
export const DIALOGS = [
  {
    id: 'application-type',
    title: '申請区分の判定',
    menu: '新規申請か更新申請かを判定',
    offer: '自分の場合はどちらか判定する',
    entry: 'new-vs-renewal',
  },
  {
    id: 'renewal-date',
    title: '更新申請を始められる日の計算',
    menu: '更新できる日を計算',
    offer: '更新できる日を計算する',
    entry: 'renewal-timing',
  },
  {
    id: 'expiry-time',
    title: '有効期限の日本時間への変換',
    menu: '有効期限を日本時間に変換',
    offer: '有効期限を日本時間に変換する',
    entry: 'expiry-jst-example',
  },
  {
    id: 'registry-certificate',
    title: '登記簿謄本の期限の確認',
    menu: '登記簿謄本の期限を確認',
    offer: '登記簿謄本の期限を確認する',
    entry: 'renewal-documents',
  },
  {
    id: 'key-mismatch',
    title: 'サーバ停止の原因の切り分け',
    menu: 'サーバが止まった原因を切り分け',
    offer: '原因を切り分ける',
    entry: 'server-stopped-after-renewal',
  },
  {
    id: 'certificate',
    title: '証明書・CSRの読み取り',
    menu: '証明書・CSRを読み取る',
    offer: '証明書・CSRを読み取る',
    entry: 'new-csr-each-time',
  },
] as const satisfies readonly CatalogueEntry[];

export type DialogId = (typeof DIALOGS)[number]['id'];

export const DIALOG_IDS = DIALOGS.map(({ id }) => id) as [DialogId, ...DialogId[]];

/** A dialog by its id. */
export function dialogOf(id: DialogId): CatalogueEntry {
  const found = DIALOGS.find((dialog) => dialog.id === id);
  if (found === undefined) throw new Error(`There is no dialog "${id}".`);
  return found;
}
