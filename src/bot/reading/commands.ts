import { foldReply } from '../../../dialogs/reading/clauses';
import { coreOf } from '../../../dialogs/reading/closed-world';
import { toHiragana } from '../../../dialogs/reading/hiragana';
import { isHoldOn } from '../../../dialogs/reading/hold-on';
import type { Command } from '../../reply/types';
import { agentCommand } from './agent-command';
import { godan, ichidan, saidAsNoun, saidAsRequest, saidAsRequestOrAbility, suru } from './conjugation';

/** Longer messages say more than a command. */
const LONGEST = 40;

const SHOW = [
  godan('(?:出|だ)', 'す'),
  ichidan('(?:見|み)'),
  ichidan('(?:見|み)せ'),
  suru('表示'),
  godan('(?:開|ひら)', 'く'),
  ichidan('教え'),
  ichidan('おしえ'),
];
const RETURN = [
  godan('(?:戻|もど)', 'る'),
  godan('(?:戻|もど)', 'す'),
  ichidan('(?:帰|かえ)'),
  suru('(?:バック|移動)'),
];
const REDO = ['(?:やり|仕)(?:直|なお)', '(?:入力し|判定し|選び|答え|し)(?:直|なお)'].map((stem) =>
  godan(stem, 'す'),
);
const BEGIN = [
  ichidan('(?:始|はじ)め'),
  ichidan('(?:初)め'),
  suru('(?:スタート|開始|再開)'),
  godan('や', 'る'),
  suru(''),
];

const anyOf = (sources: readonly string[]): string => `(?:${sources.join('|')})`;

/** What a command to stop may name: something that goes on in the chat, not an application or a contract. */
const TASK =
  '(?:(?:この|今の|いまの|その)?(?:手続き?|判定|計算|変換|診断|切り分け|質問|会話|対話|チャット|やり取り|やりとり|処理|操作|作業|入力|話|これ|それ|ここ|全部|すべて)(?:は|を|も|の|で|まで(?:で|に)?)?)?';
const CANCEL = anyOf([
  ...[
    suru('(?:キャンセル|中止|中断|終了|ストップ|取り?消し?|取りやめ)'),
    suru('(?:終わり|おわり|おしまい|ここまで)(?:に|と)'),
    ichidan('(?:や|止|辞)め'),
    ichidan('(?:取り?や|とりや)め'),
    godan('(?:取り?|とり)(?:消|け)', 'す'),
    godan('(?:終|お)わ', 'る'),
    ichidan('(?:終|お)え'),
  ].map(saidAsRequest),
  saidAsNoun('キャンセル|中止|中断|終了|ストップ|取り?消し?|やめ|終わり|おわり|おしまい|ここまで'),
  '(?:cancel|stop|quit|exit|abort|end)',
]);
const ENOUGH =
  '(?:もう|やっぱり?|やはり)(?:いい|ええ|結構|けっこう|大丈夫|十分|充分)(?:です|や|わ|よ|ので|から|ん)*|(?:結構|けっこう)(?:です|や|だ)(?:ので|から|わ|よ)*';

const BEFORE =
  '(?:(?:1|一|ひと)(?:つ|個|こ)|いっこ)?(?:(?:さっき|先ほど|直前|手前|前回|前|まえ|その前)(?:の)?)?(?:(?:質問|設問|問い?|画面|ところ|項目|ステップ|選択))?(?:に|へ|まで)?';
const BACK = anyOf([
  `${BEFORE}${anyOf(RETURN.map(saidAsRequestOrAbility))}`,
  '(?:(?:1|一|ひと)つ|(?:1|一)個|いっこ)?(?:前|まえ|手前)(?:の(?:質問|設問|画面))?(?:に|へ|を)?(?:お?願い?します)?',
  'back|(?:go)?back|undo|バック',
]);

const AGAIN =
  '(?:(?:もう|また)?(?:一|1|いち)?(?:度|回)|もっかい|再度|また|全部|すべて|全て|ぜんぶ|まるごと|丸ごと)*(?:を)?';
const START = '(?:最初|さいしょ|初め|始め|はじめ|はな|頭|冒頭|いち|一|1|ゼロ|0|振り出し|ふりだし|スタート)';
const RESTART = anyOf([
  `${AGAIN}${START}(?:から)(?:${anyOf([...REDO, ...BEGIN].map(saidAsRequestOrAbility))}|(?:の)?(?:やり直し|やりなおし|スタート)?(?:お?願い?(?:します|したい)?|です|で|に)*)`,
  `${AGAIN}${START}(?:の(?:質問|設問|画面))?(?:に|へ|まで)${anyOf(RETURN.map(saidAsRequestOrAbility))}`,
  `${AGAIN}${anyOf([...REDO.slice(0, 1), suru('リセット')].map(saidAsRequestOrAbility))}`,
  saidAsNoun('リセット|やり直し|やりなおし'),
  'restart|reset|(?:start)?over',
]);

const MANUAL = '(?:使い方|つかいかた|使用方法|利用方法|操作方法|操作の仕方|操作|進め方|すすめ方|ガイド)';
const HELP = anyOf([
  saidAsNoun(`ヘルプ|助け|たすけ|${MANUAL}`),
  `(?:ヘルプ|${MANUAL})(?:を|が|は)?(?:${anyOf([...SHOW, suru('説明')].map(saidAsRequest))}|知りたい(?:です)?|(?:分か|わか|判)(?:らない|りません|らん|らへん)(?:です|ので|から|の|ん|が)*|何|どう(?:です|なっています)?か?|$)`,
  '(?:これ|このボット|このチャット|ここ)?(?:は|って|を)?どう(?:やって|すれば|したら)?(?:(?:使|つか|操作)[ぁ-ん]{1,8})(?:です|ます|か)*',
  `${anyOf([ichidan('(?:助|たす)け')].map(saidAsRequest))}`,
  'help|[?？]+',
]);

const TOP =
  '(?:メニュー?|menu|(?:トップ|ホーム|メイン)(?:画面|ページ|メニュー?)?|一覧|メニュー(?:画面|一覧))';
const MENU = anyOf([
  saidAsNoun(`${TOP}|できること`),
  `(?:${TOP}|できること)(?:を|に|へ|まで|は|の|から)?(?:${anyOf([...RETURN, ...SHOW].map(saidAsRequest))}|何(?:です)?か?|表示|一覧|$)`,
  '(?:ここで|このボットで|このボットは|このチャットで|あなたは|他に|ほかに)?(?:は)?(?:何|なに|どんなこと|どういうこと)(?:が|を)?(?:でき|聞け|きけ|質問でき|相談でき|してくれ|やってくれ)(?:る|ます)(?:の|ん|か|です)*',
]);

const COMMANDS: readonly (readonly [Command, string])[] = [
  ['back', BACK],
  ['restart', RESTART],
  ['cancel', `${TASK}${CANCEL}`],
  ['help', HELP],
  ['menu', MENU],
  ['agent', agentCommand],
];

const whole = (source: string) => new RegExp(`^(?:${toHiragana(source)})$`, 'u');
const patterns = COMMANDS.map(([command, source]) => [command, whole(source)] as const);
const enough = whole(ENOUGH);

/** The command that the whole message is, or undefined. A question that merely holds such a word is none. */
export function readCommand(text: string): Command | undefined {
  const folded = foldReply(text);
  if (folded.length > LONGEST) return undefined;
  const said = toHiragana(folded).replace(/[\s。!、,.「」『』]/g, '');
  if (/^\?+$/.test(said)) return 'help';
  // 「もういいです」: what opens other messages says it here.
  if (enough.test(said) || enough.test(said.replace(/^(?:すみません|ごめんなさい|あの|はい|いえ|いや)+/, '')))
    return 'cancel';
  // Most often the same; the patterns are the dearest that a message meets.
  const cores = new Set(
    [folded, folded.replace(/^(?:はい|いいえ|いえ|いや|うん)(?=[、,。\s])/, '')].map((opened) =>
      coreOf(opened).replace(/[\s、,。]/g, ''),
    ),
  );
  const command = [...cores]
    .map((core) => patterns.find(([, pattern]) => pattern.test(core))?.[0])
    .find((found) => found !== undefined);
  // 「担当者に聞いてみます」: the person does, not the bot.
  return command === 'agent' && isHoldOn(folded) ? undefined : command;
}
