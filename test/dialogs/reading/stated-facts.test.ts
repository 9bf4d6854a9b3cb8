import { DateTime } from 'luxon';
import { applicationType } from '../../../dialogs/application-type';
import type { FormContext } from '../../../dialogs/form/types';
import { understand } from '../../support/talk';

type Name = 'existing' | 'sameName' | 'additional' | 'installed';

/** Sentences that each state one fact of a case. */
const SENTENCES: readonly (readonly [fact: Name, value: boolean, said: string])[] = [
  ['existing', true, 'サーバIDはすでに1つあります'],
  ['existing', true, '初めてではございません'],
  ['existing', true, '以前にも証明書を取得しています'],
  ['existing', false, 'サーバIDの申請は今回が初めてです'],
  ['existing', false, '今まで使ったことがないのですが'],
  ['existing', false, 'はじてめ申請するのですが'],
  ['existing', false, 'サーバIDはまだ持っていません'],
  ['existing', false, '証明書はありません'],
  ['sameName', true, 'コモンネームの変更予定はありません'],
  ['sameName', true, 'ドメインは前回から変わっていません'],
  ['sameName', true, 'コモンネームは据え置きます'],
  ['sameName', false, 'FQDNは変更になりました'],
  ['sameName', false, 'コモンネームを変えなければなりません'],
  ['sameName', false, '前回とは別のドメイン名です'],
  ['additional', true, '負荷分散用に2枚目を追加します'],
  ['additional', true, '入れ替えるのではなく増設です'],
  ['additional', false, '現行のものと差し替える予定です'],
  ['additional', false, '追加する予定はございません'],
  ['installed', true, 'Webサーバにはサーバ証明書が入っています'],
  ['installed', true, 'インストール先のサーバには古いサーバIDが残っています'],
  ['installed', false, 'サーバには何もインストールしていません'],
  ['installed', false, 'サーバは構築したばかりです'],
  ['installed', false, 'サーバにはサーバIDが1枚もありません'],
];

let context: FormContext;
beforeAll(async () => {
  const { knowledge } = await understand();
  const now = DateTime.fromISO('2026-03-01T10:00:00', { zone: 'Asia/Tokyo' });
  context = { now, rules: knowledge.rules, contact: knowledge.contact };
});

const factsOf = (text: string) => applicationType.state(text, context, {}).facts;

describe('a sentence said unasked', () => {
  it.each(SENTENCES)('states %s = %s: 「%s」', (fact, value, said) => {
    // Whoever speaks of a present name or of replacing one has a server ID.
    const implied = fact === 'sameName' || fact === 'additional' ? { existing: true } : {};
    expect(factsOf(said)).toEqual({ ...implied, [fact]: value });
  });
});

describe('two sentences', () => {
  it.each(['。', '、', '。あと、', '\n'])('joined by %j state two facts and no third', (join) => {
    for (const [fact, value, said] of SENTENCES) {
      for (const [other, otherValue, alsoSaid] of SENTENCES) {
        if (fact === other) continue;
        const { existing, ...facts } = factsOf(said + join + alsoSaid);
        const expected: Partial<Record<Name, boolean>> = { [fact]: value, [other]: otherValue };
        const text = `${said}${join}${alsoSaid}`;
        const saidExisting = expected.existing;
        delete expected.existing;
        expect([text, facts]).toEqual([text, expected]);
        if (saidExisting !== undefined) expect([text, existing]).toEqual([text, saidExisting]);
      }
    }
  });
});

describe('what states nothing', () => {
  it.each([
    '新規ですか更新ですか',
    '更新でいいですか',
    '更新申請です',
    '更新したいのですが新規ですか',
    '新規申請か更新申請か判定してください',
    '担当者が変わりました',
    'コモンネームが変わるかどうか分かりません',
    'コモンネームが変わる場合はどうなりますか',
    '他社の証明書を使っています',
    'ありがとうございます',
  ])('「%s」', (said) => {
    expect(factsOf(said)).toEqual({});
  });
});
