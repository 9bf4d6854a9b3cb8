import { foldReply } from '../../../dialogs/reading/clauses';
import type { Command } from '../../reply/types';

const TAIL =
  '(?:です|で|を|に|して|します|しま?す|したい|お?願い(?:します|したい)?|ください|下さい|くれ|ね|よ|!|。)*';

const COMMANDS: readonly [Command, string][] = [
  [
    'cancel',
    'キャンセル|きゃんせる|cancel|中止|取り?消し|やめ(?:る|ます|たい|とく)?|止める|終了|終わり|おわり|もう(?:いい|結構|大丈夫)|やっぱり?(?:いい|やめ(?:る|ます)?)',
  ],
  [
    'back',
    '(?:1つ|ひとつ|一つ)?(?:前(?:の質問)?に)?(?:戻る|もどる|戻り(?:ます|たい)|戻って|戻して|back)|前に?',
  ],
  [
    'restart',
    '(?:最初|はじめ|初め|始め|さいしょ|いち|1)から(?:やり直(?:し|す))?|やり直(?:し|す)|リセット|reset|restart',
  ],
  ['help', 'ヘルプ|へるぷ|help|使い方|つかいかた|助けて|使い方を?(?:教えて|知りたい)|\\?'],
  ['menu', 'メニュー|めにゅー|menu|一覧|何が?でき(?:る|ます)か?\\??|できること'],
  [
    'agent',
    '(?:担当者|担当|オペレータ[ー]?|係の?(?:人|方)|人間|人|有人(?:チャット|対応)?|スタッフ|窓口|サポート窓口|問い?合わせ(?:先|窓口)?|お問い?合わせ(?:先|窓口)?|連絡先|サポート)(?:と|に|へ|の)?(?:直接)?(?:話(?:したい|す|せますか|がしたい)|相談(?:したい)?|つな(?:いで|ぎたい|げて)|繋(?:いで|げて)|代わって|かわって|連絡(?:したい)?|問い?合わせ(?:たい)?|教えて|電話番号)?(?:は(?:どこ)?\\??)?',
  ],
];

const patterns = COMMANDS.map(([command, words]) => [command, new RegExp(`^(?:${words})${TAIL}$`)] as const);

/** The command that the whole message is, or undefined. A question that merely holds such a word is none. */
export function readCommand(text: string): Command | undefined {
  const folded = foldReply(text).replace(/[「」『』]/g, '');
  if (folded.length > 30) return undefined;
  return patterns.find(([, pattern]) => pattern.test(folded))?.[0];
}
