import { Form } from '../../../src/language/grammar/forms';
import { readTail } from '../../../src/language/grammar/tail';

const FORMS = {
  変わら: Form.irrealis,
  変わり: Form.continuative,
  変わる: Form.plain,
  変わっ: Form.euphonic,
  変われ: Form.hypothetical | Form.potential,
  変わろ: Form.volitional,
  新しく: Form.te | Form.irrealis | Form.adverbial,
  追加: Form.noun | Form.deed,
  同じ: Form.noun | Form.describing,
} as const;

/** What the endings behind a stem say, once they have all been read: `denied`, and the marks in the order of letters. */
function said(stem: keyof typeof FORMS, endings: string): string {
  const text = stem + endings;
  const tail = readTail(text, stem.length, FORMS[stem]);
  expect({ text, unread: text.slice(tail.end) }).toEqual({ text, unread: '' });
  const marks = [...tail.marks].filter((mark) => mark !== 'denies').toSorted();
  return [...(tail.denied ? ['denied'] : []), ...marks].join(' ');
}

type Rows = [stem: keyof typeof FORMS, endings: string, says: string][];

describe('denial', () => {
  test.each<Rows[number]>([
    ['変わら', 'ない', 'denied'],
    ['変わら', 'なかった', 'denied past'],
    ['変わら', 'ず', 'denied'],
    ['変わら', 'なくて', 'denied'],
    ['変わり', 'ません', 'denied polite'],
    ['変わり', 'ませんでした', 'denied past polite'],
    ['変わっ', 'ていない', 'denied state'],
    ['変わっ', 'ていません', 'denied polite state'],
    ['変わっ', 'ておりません', 'denied polite state'],
    ['追加', 'ではありません', 'denied'],
    ['追加', 'じゃない', 'denied'],
    ['追加', 'ではなかったです', 'denied past polite'],
    ['追加', 'はしません', 'denied polite'],
    ['追加', 'なし', 'denied'],
    ['追加', 'は不要です', 'denied polite'],
    ['同じ', 'とは違います', 'denied'],
    ['変わる', 'わけではありません', 'denied'],
    ['変わる', '予定はありません', 'denied'],
    ['変わる', 'つもりはない', 'denied'],
    ['変わる', 'はずがない', 'denied'],
  ])('%s%s', (stem, endings, says) => expect(said(stem, endings)).toBe(says));
});

describe('two denials', () => {
  test.each<Rows[number]>([
    ['変わら', 'ないわけではありません', ''],
    ['変わら', 'ないことはない', ''],
    ['変わら', 'ないはずがない', ''],
    ['変わら', 'ないことはないです', 'polite'],
    ['追加', 'しないわけではない', ''],
  ])('%s%s cancel', (stem, endings, says) => expect(said(stem, endings)).toBe(says));
});

describe('aspect', () => {
  test.each<Rows[number]>([
    ['変わっ', 'た', 'past'],
    ['変わり', 'ました', 'past polite'],
    ['変わっ', 'ている', 'state'],
    ['変わっ', 'てます', 'polite state'],
    ['変わっ', 'てしまいました', 'done past polite'],
    ['変わっ', 'ちゃった', 'done past'],
    ['変わっ', 'たばかりです', 'just past polite'],
    ['変わる', '予定です', 'ahead plans polite'],
    ['変わる', 'つもりです', 'ahead plans polite'],
    ['変わろ', 'うと思います', 'ahead hedge'],
    ['変わり', 'ましょう', 'ahead polite'],
    ['追加', '済みです', 'polite state'],
    ['追加', '中です', 'polite state'],
    ['変わっ', 'てから', 'after'],
  ])('%s%s', (stem, endings, says) => expect(said(stem, endings)).toBe(says));
});

describe('how sure it is', () => {
  test.each<Rows[number]>([
    ['変わる', 'かもしれません', 'hedge'],
    ['変わる', 'かも', 'hedge'],
    ['変わる', 'はずです', 'hedge polite'],
    ['変わる', 'と思います', 'hedge'],
    ['変わる', 'らしいです', 'hedge polite'],
    ['変わっ', 'たみたいです', 'hedge past polite'],
    ['変わる', 'そうです', 'hearsay polite'],
    ['変わる', 'に違いありません', ''],
    ['変わる', 'しかありません', ''],
  ])('%s%s', (stem, endings, says) => expect(said(stem, endings)).toBe(says));
});

describe('obligation and leave', () => {
  test.each<Rows[number]>([
    ['変わら', 'ないといけません', 'must'],
    ['変わら', 'なければなりません', 'must'],
    ['変わら', 'なければならない', 'must'],
    ['変わら', 'ざるを得ません', 'must'],
    ['変わら', 'なきゃ', 'must'],
    ['変わる', '必要があります', 'must'],
    ['変わる', 'べきです', 'must polite'],
    ['変わる', '必要はありません', 'denied'],
    ['変わっ', 'てもいいです', 'may polite'],
    ['変わっ', 'ても大丈夫です', 'may polite'],
  ])('%s%s', (stem, endings, says) => expect(said(stem, endings)).toBe(says));
});

describe('what is wanted', () => {
  test.each<Rows[number]>([
    ['変わり', 'たい', 'wish'],
    ['変わり', 'たいです', 'polite wish'],
    ['変わっ', 'てください', 'please'],
    ['変わら', 'ないでください', 'denied forbids please'],
    ['追加', 'をお願いします', 'please polite'],
    ['変われ', 'ます', 'can polite'],
    ['変われ', 'ません', 'can denied polite'],
    ['追加', 'できます', 'can polite'],
  ])('%s%s', (stem, endings, says) =>
    expect(said(stem, endings).split(' ').toSorted()).toEqual(says.split(' ').toSorted()),
  );
});

describe('questions', () => {
  test.each<Rows[number]>([
    ['変わり', 'ますか', 'asks polite'],
    ['変わる', 'のですか', 'asks noun polite'],
    ['変わる', 'でしょうか', 'asks'],
    ['変わる', 'かな', 'asks wonders'],
    ['変わる', 'かどうか', 'open'],
    ['変わる', 'んじゃないですか', 'reminds'],
    ['追加', 'ですか', 'asks polite'],
  ])('%s%s', (stem, endings, says) => {
    const marks = said(stem, endings).split(' ');
    for (const mark of says.split(' ').filter((one) => one !== 'noun')) expect(marks).toContain(mark);
  });
});

describe('what follows', () => {
  test.each<Rows[number]>([
    ['変わり', 'ますが', 'but polite'],
    ['変わる', 'けど', 'but'],
    ['変わる', 'ので', 'because'],
    ['追加', 'なので', 'because'],
    ['変わっ', 'たら', 'supposes'],
    ['変われ', 'ば', 'supposes'],
    ['変わる', 'なら', 'supposes'],
    ['変わる', '場合', 'supposes'],
    ['変わら', 'ないので', 'denied because'],
  ])('%s%s', (stem, endings, says) => expect(said(stem, endings)).toBe(says));
});

describe('Kansai', () => {
  test.each<Rows[number]>([
    ['変わら', 'へん', 'denied'],
    ['変わら', 'へんで', 'denied'],
    ['変わら', 'へんかった', 'denied past'],
    ['変わっ', 'てへん', 'denied state'],
    ['変わっ', 'とる', 'state'],
    ['変わっ', 'てもうた', 'done past'],
    ['変わっ', 'てしもた', 'done past'],
    ['変わら', 'なあかん', 'must'],
    ['変わる', 'ねん', ''],
    ['追加', 'やで', ''],
    ['追加', 'ちゃう', 'denied'],
    ['追加', 'やない', 'denied'],
  ])('%s%s', (stem, endings, says) => expect(said(stem, endings)).toBe(says));
});

test('words that are no endings stay unread', () => {
  const text = '変わらない駐車場';
  const tail = readTail(text, 3, Form.irrealis);
  expect(text.slice(tail.end)).toBe('駐車場');
});

test('however many endings follow, only some are read', () => {
  const text = `変わら${'ない'.repeat(20_000)}`;
  expect(readTail(text, 3, Form.irrealis).end).toBeLessThan(200);
});
