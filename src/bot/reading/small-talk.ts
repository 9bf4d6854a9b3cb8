import { foldReply } from '../../../dialogs/reading/clauses';

export type SmallTalk =
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'acknowledgement'
  | 'identity'
  | 'praise'
  | 'blame';

const WORDS: readonly [SmallTalk, RegExp][] = [
  [
    'blame',
    /(?:全然|ぜんぜん|あまり|あんまり)?役に?(?:立|た)(?:たない|たなかった|ちません(?:でした)?|たん|たへん(?:かった)?|たず)|使えない(?:なあ?|ボット)?|使えん(?:なあ?)?/g,
  ],
  [
    'praise',
    /(?:とても)?役に?(?:立|た)(?:った|ちました|ちます)|(?:めっちゃ|すごく)?(?:すごい|凄い|すげえ?|賢い|かしこい|頭いい|優秀|えらい|便利)(?:じゃん|やん|な|なあ|わ|ですね)*/g,
  ],
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
    /こんにち[はわ]|こんばん[はわ]|おはよう(?:ございます)?|はじめまして|初めまして|お世話になっ?て(?:おり|い)?ます|お世話になります|もしもし|やあ|どうも|ハロー|お?元気(?:です)?か?(?=[?？。!]|$)|hello|hi(?![a-z])|hey|konnichi[wh]a|ohayou?/g,
  ],
  [
    'acknowledgement',
    /(?:分か|わか)りました|了解(?:です|しました)?|承知(?:しました|です)?|なるほど|解決しました|そうですか|オッケー(?:です)?|ok(?:です)?/g,
  ],
];

/** 「あなたは人間ですか」「お名前は?」: nothing but who is on the other end. */
const IDENTITY =
  /^(?:(?:あなた|あんた|きみ|君|そちら|そっち|ここ|このチャット|中の人)(?:さん|様)?(?:は|って|の|が)?[、,]?)?(?:(?:本当に|ほんとに|もしかして|実は)[、,]?)?(?:お?名前|なまえ|誰|だれ|どなた|何者|正体|人間|ひと|人|ロボット|ボット|bot|ai|人工知能|機械|自動(?:応答|返信)?|chatgpt)(?:は|を|って)?(?:何|なん)?(?:です|でしょう|なの|なん(?:です|や)|と(?:いいます|言います|いうの|いうんです)|だ|や)?(?:か|ね|の|教えて(?:ください)?)*[?。!]*$/;

/** What a message is that holds nothing but a greeting, thanks or the like; undefined where it holds more. */
export function readSmallTalk(text: string): SmallTalk | undefined {
  let rest = foldReply(text);
  if (rest.length > 60) return undefined;
  if (IDENTITY.test(rest) && /[?か]|誰|だれ|何者|名前|教えて/.test(rest)) return 'identity';
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
