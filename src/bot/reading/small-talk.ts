import { foldReply } from '../../../dialogs/reading/clauses';

export type SmallTalk = 'greeting' | 'thanks' | 'goodbye' | 'acknowledgement';

const WORDS: readonly [SmallTalk, RegExp][] = [
  [
    'thanks',
    /ありがと(?:う(?:ございま(?:す|した))?)?|有難う(?:ございま(?:す|した))?|どうもです|感謝(?:します|です)?|thank(?:s| ?you)(?:very much)?|サンクス|助かりました|おおきに|arigatou?(?:gozaimas(?:u|hita))?/g,
  ],
  [
    'goodbye',
    /さようなら|さよなら|失礼(?:します|しました|いたします)|バイバイ|ばいばい|またね|お疲れ様(?:でした|です)?|おつかれさま(?:でした|です)?|ではまた|goodbye|bye/g,
  ],
  [
    'greeting',
    /こんにち[はわ]|こんばん[はわ]|おはよう(?:ございます)?|はじめまして|初めまして|お世話になっ?て(?:おり|い)?ます|お世話になります|もしもし|やあ|どうも|ハロー|hello|hi(?![a-z])|hey|konnichi[wh]a|ohayou?/g,
  ],
  [
    'acknowledgement',
    /(?:分か|わか)りました|了解(?:です|しました)?|承知(?:しました|です)?|なるほど|解決しました|そうですか|オッケー(?:です)?|ok(?:です)?/g,
  ],
];

/** What a message is that holds nothing but a greeting, thanks or the like; undefined where it holds more. */
export function readSmallTalk(text: string): SmallTalk | undefined {
  let rest = foldReply(text);
  if (rest.length > 60) return undefined;
  let kind: SmallTalk | undefined;
  for (const [candidate, words] of WORDS) {
    const without = rest.replace(words, '');
    if (without !== rest) kind ??= candidate;
    rest = without;
  }
  const empty = rest.replace(
    /[\s。、,.!?~〜ー♪☆★^()（）]|は[ーあ]*い|ございます|です|ね|よ|本当に|大変|とても|いろいろと?|お?教えて(?:いただき|くださり|くれて)|どうも|では|じゃあ|それでは|ほんま(?:に)?|\p{Extended_Pictographic}/gu,
    '',
  );
  return kind !== undefined && empty === '' ? kind : undefined;
}
