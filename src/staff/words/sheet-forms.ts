import { SHEET_NAMES, type SheetName } from '../../knowledge/editing/sheets';
import type { Vocabulary } from '../../knowledge/vocabulary';
import { factName } from './fact-names';
import type { Field, Option } from './fields';
import {
  CLASSES,
  COMMANDS,
  EVENTS,
  FOLLOW_UPS,
  PERSON,
  PLACES_OF_COMMANDS,
  PLACES_OF_EVENTS,
  PLACES_OF_FACTS,
  PLACES_OF_REPLIES,
  REPLIES,
  REQUESTS,
  TALK,
} from './meanings';

/** How the rows of a list of words are shown and filled in. */
export interface SheetForm {
  name: string;
  title: string;
  lead: string;
  /** What one row is called. */
  row: string;
  fields: readonly Field[];
  /** What its table shows: a heading and the values under it. The first leads to the row. */
  columns: readonly (readonly [heading: string, names: readonly string[]])[];
}

type Flags = readonly (readonly [name: string, meaning: string])[];
type Line = Omit<SheetForm, 'name' | 'row' | 'fields' | 'columns'> & {
  /** The field that says what a word means here. */
  means: Extract<Field, { kind: 'choice' | 'radio' }>;
  places?: readonly Option[];
  groups?: string;
  flags?: Flags;
  example: readonly [word: string, must: string, mustNot: string];
};

const DENIED: Flags = [
  ['denied', '打ち消したときだけ'],
  ['undenied', '打ち消さないときだけ'],
];
const WISH: Flags = [['wish', '望むとき、頼むときだけ']];
const PROOF = '読み過ぎないことを、いつも確かめます。';

const means = (name: string, options: readonly Option[]): Line['means'] => ({
  ...{ kind: 'choice', name, options, label: 'この言葉の意味' },
});

/** All lists whose rows are a word with what it means have one form. */
function lines(line: Line): Omit<SheetForm, 'name'> {
  const { title, lead, places, groups, flags = [], example } = line;
  const [word, must, mustNot] = example;
  const fields: Field[] = [
    { kind: 'text', name: 'word', label: '言葉(辞書の形)', most: 40, hint: `例: ${word}` },
    {
      ...{ kind: 'texts', name: 'also', label: '別の書き方' },
      hint: 'ひらがなや送り仮名の違い、同じように使う言葉を、1行に1つ。',
    },
    { kind: 'choice', name: 'class', label: '言葉の種類', options: CLASSES },
    line.means,
    ...(places
      ? [{ kind: 'choice', name: 'when', label: 'どんなときに読むか', options: places } as const]
      : []),
    ...(groups === undefined ? [] : [{ kind: 'groups', name: 'of', label: groups } as const]),
    ...(flags.length === 0 ? [] : [{ kind: 'flags', label: 'こう言われたときだけ', flags } as const]),
    {
      ...{ kind: 'text', name: 'must', label: '読めるはずの文', most: 120 },
      hint: `例: ${must}。この言葉がないと読めない文にします。`,
    },
    {
      ...{ kind: 'text', name: 'mustNot', label: '読んではいけない文', most: 120 },
      hint: `同じ言葉を、関係のないものについて言った文です。例: ${mustNot}。${PROOF}`,
    },
  ];
  const columns: SheetForm['columns'] = [
    ['言葉', ['word', 'also']],
    ['意味', [line.means.name]],
    ['読める文の例', ['must']],
  ];
  return { title, lead, row: '言葉', fields, columns };
}

const nouns = (title: string, lead: string, more: readonly Field[] = []): Omit<SheetForm, 'name'> => ({
  ...{ title, lead, row: '名詞の組' },
  fields: [
    {
      kind: 'text',
      name: 'name',
      label: '組の名前',
      most: 30,
      hint: '「何について言うときか」で選ぶ名前です。',
    },
    {
      ...{ kind: 'texts', name: 'words', label: 'この組の言葉', required: true },
      hint: 'すべての書き方を、1行に1つ。先頭の言葉で、ほかの組と見分けます。',
    },
    ...more,
    {
      ...{ kind: 'text', name: 'must', label: '読めるはずの文', most: 120 },
      hint: '足した言葉が出てくる文です。例: サバ証をもう持っています。',
    },
    {
      ...{ kind: 'text', name: 'mustNot', label: '読んではいけない文', most: 120 },
      hint: `似た字が、別のものを指している文です。例: サバの味噌煮が好きです。${PROOF}`,
    },
  ],
  columns: [
    ['組', ['name']],
    ['言葉', ['words']],
  ],
});

const ONLY = 'ここで選べるときだけ意味を持つ名詞です。ほかの文では、知らない名詞のままです。';

const FORMS: Readonly<Record<SheetName, Omit<SheetForm, 'name'>>> = {
  terms: {
    ...{ title: '用語', row: '用語' },
    lead: '正しい書き方と読み、その書き方の揺れです。質問を探すときの言葉になります。',
    fields: [
      { kind: 'text', name: 'term', label: '用語(正しい書き方)', most: 60 },
      { kind: 'text', name: 'reading', label: '読み(カタカナ)', most: 60 },
      {
        ...{ kind: 'texts', name: 'variants', label: '別の書き方' },
        hint: '略語、表記の揺れ、よくある打ち間違いを、1行に1つ。',
      },
    ],
    columns: [
      ['用語', ['term']],
      ['読み', ['reading']],
      ['別の書き方', ['variants']],
    ],
  },
  synonyms: {
    ...{ title: '同じ意味の言葉', row: '組' },
    lead: '書き方が違っても、同じ質問だと分かるようにします。',
    fields: [
      {
        ...{ kind: 'texts', name: 'words', label: '同じ意味の言葉' },
        hint: '1行に1つ。先頭が代表です。1つの言葉は、1つの組だけに書きます。',
      },
    ],
    columns: [['同じ意味の言葉', ['words']]],
  },
  nouns: nouns(
    '名詞',
    '何について言っているかを決める名詞です。ほかの言葉の「何について言うときか」で選びます。',
    [
      {
        ...{ kind: 'text', name: 'synonyms', label: '同じ意味の言葉の代表', most: 60, optional: true },
        hint: '「同じ意味の言葉」の組も加えるときは、その先頭の言葉を書きます。',
      },
      {
        ...{ kind: 'flags', label: 'この組の名詞は' },
        flags: [
          ['generic', 'ものの種類だけを言う(前に知らない名詞が付けば、別の話になる: 営業時間)'],
          ['whole', '前にどんな名詞が付いても同じものを言う(通販サイト、社内システム)'],
          ['neutral', '誰の何の話かを変えない(今回、うち、もの)'],
        ],
      },
    ],
  ),
  replies: lines({
    ...{ title: '返事', lead: 'ボットの質問への返事です。質問が何であっても通じます。' },
    ...{ means: means('act', REPLIES), places: PLACES_OF_REPLIES },
    flags: [...DENIED, ...WISH, ['please', '頼むときだけ'], ['ahead', 'これからすることとして言うときだけ']],
    example: ['承認', '承認します', '上司は来週です'],
  }),
  commands: lines({
    title: '指示',
    lead: '対話を動かす言葉です。ほかのことも言っている文は、指示として扱いません。',
    ...{ means: means('command', COMMANDS), places: PLACES_OF_COMMANDS, groups: 'いっしょに言ってよいもの' },
    flags: [...DENIED.slice(0, 1), ...WISH],
    example: ['打ち切る', '手続きを打ち切ってください', '契約を打ち切ってください'],
  }),
  'command-nouns': nouns('指示の名詞', ONLY),
  person: lines({
    ...{ title: '人の様子', lead: '文のどこにあっても、どの手続きの途中でも読み取ります。' },
    ...{ means: means('act', PERSON), groups: 'いっしょに言われるもの(どれか)' },
    flags: [
      ...DENIED,
      ...WISH,
      ['past', '済んだこと・続いていることだけ'],
      ['asked', '質問だけ'],
      ['told', '質問や「もし」以外'],
      ['reminds', '「言ったでしょう」のような念押しだけ'],
      ['hearer', '相手のことを言うときだけ(自分のことは数えない)'],
    ],
    example: ['相談に乗る', '相談に乗ってください', '電車に乗ってください'],
  }),
  'person-nouns': nouns('人の様子の名詞', ONLY),
  'follow-ups': lines({
    title: '続けての質問',
    lead: '直前の答えや結果について、続けて尋ねる言葉です。「なぜ」「何日」などの疑問の言葉は、ここになくても読めます。',
    ...{ means: means('act', FOLLOW_UPS), groups: 'いっしょに言われるもの(どれか)' },
    flags: [...DENIED, ...WISH, ['past', '済んだこと・続いていることだけ'], ['asked', '質問だけ']],
    example: ['かみ砕く', 'かみ砕いて教えて', '飴をかみました'],
  }),
  'follow-up-nouns': nouns('続けての質問の名詞', ONLY),
  events: lines({
    ...{ title: '日付の出来事', lead: 'いっしょに言われた日付が、何の日付かを決める言葉です。' },
    ...{ means: means('event', EVENTS), places: PLACES_OF_EVENTS, groups: '何の日付か' },
    flags: [
      ['state', '続いていること(〜している)だけ'],
      ['past', '済んだことだけ'],
    ],
    example: ['交付', 'サーバIDは1月20日に交付されました', '社員証は1月20日に交付されました'],
  }),
  'event-nouns': nouns('日付の出来事の名詞', '申し込みのやりとりで受け取る紙や知らせです。'),
  requests: lines({
    ...{ title: '依頼', lead: '「判定して」「計算して」のように、手続きを始める言葉です。' },
    ...{ means: means('dialog', REQUESTS), groups: '何について頼むか' },
    flags: [
      ['bare', '名詞がなくても通じる'],
      ['self', 'お客様がすることとして言うときだけ'],
    ],
    example: ['見立てる', '申請区分を見立ててください', '服を見立ててください'],
  }),
  'request-nouns': nouns('依頼の名詞', ONLY),
  talk: lines({
    ...{ title: 'あいさつ', lead: 'その言葉だけの文です。' },
    ...{ means: means('talk', TALK), example: ['ごきげんよう', 'ごきげんよう', '機嫌が悪い'] },
  }),
};

function factForm(fact: string): SheetForm {
  const { asks, yes, no } = factName(fact);
  const options: readonly Option[] = [
    [true, yes],
    [false, no],
  ];
  return {
    name: fact,
    ...lines({
      title: `言葉: ${asks}`,
      lead: `お客様の文から「${yes}」か「${no}」かを読み取る言葉です。活用や打ち消し(〜ません、〜していない)は、ボットが自分で読みます。`,
      means: { kind: 'radio', name: 'is', label: 'この言葉の意味', options },
      ...{ places: PLACES_OF_FACTS, groups: '何について言うときか' },
      flags: [
        ['by', '人がすること(「前任者が持っています」でも通じる)'],
        ['main', '文の言いたいことだけ(名詞の前に付いたものは読まない)'],
        ['needs', '選んだ先頭の名詞といっしょのときだけ'],
        ['ever', '「〜したことがある・ない」なら、名詞がなくても通じる'],
        ['times', '何度目かを言う(「更新するのが初めて」では、更新のことになる)'],
        ['at', '場所(サーバに)といっしょのときだけ'],
        ['old', '前からあるもの(元の鍵)についてだけ'],
        ['new', '代わりに来たもの(新しい鍵)についてだけ'],
        ['undenied', '打ち消さないときだけ(「用意していません」からは何も読まない)'],
      ],
      example: ['温存、持つ、新しい', 'コモンネームは温存します', '戦力は温存します'],
    }),
  };
}

/** The form of a list; undefined where there is no such list. */
export function sheetForm(name: string, { facts }: Vocabulary): SheetForm | undefined {
  if (Object.hasOwn(FORMS, name)) return { name, ...FORMS[name as SheetName] };
  return Object.hasOwn(facts, name) ? factForm(name) : undefined;
}

/** The forms of all lists, in the order in which they are shown. */
export const sheetForms = ({ facts }: Vocabulary): { words: SheetForm[]; facts: SheetForm[] } => ({
  words: SHEET_NAMES.map((name) => ({ name, ...FORMS[name] })),
  facts: Object.keys(facts).map(factForm),
});
