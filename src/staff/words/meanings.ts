import { DIALOGS, type DialogId } from '../../knowledge/dialog-catalogue';
import type {
  Command,
  EventName,
  FOLLOW_UP_ACTS,
  PERSON_ACTS,
  ReplyAct,
  SmallTalk,
} from '../../knowledge/vocabulary';
import type { WordClass } from '../../language/grammar/forms';
import type { Option } from './fields';

const options = (meanings: Readonly<Record<string, string>>): Option[] => Object.entries(meanings);

export const CLASSES = options({
  サ変: '「する」を付けられる言葉(更新・取得)',
  五段: '「ない」の前がア段になる動作(持つ → 持たない)',
  一段: '「る」を取ると「ない」に続く動作(入れる → 入れない)',
  形: '「い」で終わる様子(新しい・古い)',
  形動: '「な」「だ」が付く様子(同じ・別々)',
  名: 'そのほかの名詞(初めて・2枚目)',
  句: '形の変わらない決まり文句',
  ある: '「ある」そのもの',
  行く: '「行く」とその仲間',
  する: '「する」そのもの',
} satisfies Record<WordClass, string>);

export const REPLIES = options({
  yes: 'はい',
  no: 'いいえ',
  'there-is': '「あります」とだけ答える',
  did: '「しました」とだけ答える',
  nothing: '何もない、ゼロ',
  'not-yet': 'まだ、これから',
  right: '読み返された内容が合っている',
  wrong: '読み返された内容が違う',
  'dont-know': '分からない',
  'look-up': '自分で調べる、待ってほしい',
  'take-back': '前に言ったことを取り消す',
  'go-on': '続ける',
  'none-of-these': '候補のどれでもない',
} satisfies Record<ReplyAct, string>);

export const COMMANDS = options({
  cancel: 'やめる',
  back: '一つ戻る',
  restart: '最初から',
  help: '使い方を見る',
  agent: '担当者につなぐ',
  menu: 'メニューを見る',
  forget: '残っているデータを消す',
  named: 'いっしょに言われた名詞の指示(「メニューを見せて」)',
} satisfies Record<Command | 'named', string>);

export const PERSON = options({
  'wants-human': '人と話したい',
  complain: '不満がある',
  urgent: '急いでいる',
  outage: '止まっている',
  done: '用が済んだ、直った',
  works: 'また動いた(打ち消せば「動かない」)',
  'opening-hours': '窓口の受付時間を聞いている',
} satisfies Record<(typeof PERSON_ACTS)[number], string>);

export const FOLLOW_UPS = options({
  why: '理由を聞く',
  simpler: 'もっと簡単に',
  'next-step': '次は何をするか',
  first: '二つのうち前のほう',
  second: '二つのうち後のほう',
  opposite: '逆の場合は',
  good: 'まだ使えるか、よいか',
  ended: '切れたか',
  bad: 'だめか',
  'how-long': 'どのくらいの間か',
  'how-much': 'どのくらいの量か',
  when: 'いつか',
  doubt: '本当か',
  apply: '申し込む',
  'hand-over': '紙を送る、紙が着く',
  'date-order': '日付の月と日のどちらが先か',
} satisfies Record<(typeof FOLLOW_UP_ACTS)[number], string>);

export const EVENTS = options({ issue: '発行された日', expiry: '期限の日' } satisfies Record<
  EventName,
  string
>);

export const TALK = options({
  greeting: 'あいさつ',
  thanks: 'お礼',
  goodbye: '別れのあいさつ',
  acknowledgement: '分かったという返事',
  identity: 'ボットが誰かを聞く',
  praise: 'ほめる',
  blame: '役に立たないと言う',
} satisfies Record<SmallTalk, string>);

export const REQUESTS: readonly (readonly [DialogId, string])[] = DIALOGS.map(({ id, title }) => [id, title]);

export const PLACES_OF_FACTS: readonly Option[] = [
  ['named', '聞かれていないときは、下の言葉といっしょに言われたときだけ'],
  ['asked', 'ボットがそれを聞いたときだけ'],
  ['with-noun', 'いつでも、下の言葉といっしょに言われたときだけ'],
  ['anywhere', 'この言葉だけで通じる'],
];

export const PLACES_OF_REPLIES: readonly Option[] = [
  ['', '文のどこにあっても'],
  ['bare', 'ほかに何も言っていないときだけ'],
];

export const PLACES_OF_COMMANDS: readonly Option[] = [
  ['', 'この言葉だけで通じる'],
  ['with-noun', '下の言葉といっしょに言われたときだけ'],
  ['with-command', 'ほかの指示の名詞といっしょに言われたときだけ'],
];

export const PLACES_OF_EVENTS: readonly Option[] = [
  ['anywhere', 'この言葉だけで通じる'],
  ['named', '何の日付かが言われたときだけ'],
];
