const YES =
  /^(?:はい+|ハイ|うん+|ん|ええ+|そう(?:です|だ|や|なん|よ|っす|ね|いうこと)*|せや(?:な|で)*|その(?:通り|とおり)(?:です)?|です(?:ね)?|イエス|いえす|yes|yeah|yep|ya|y|ok|okay|オッケー|おっけー|おけ|hai|sou(?:desu)?|もちろん|当然|まあ|たぶん|多分|おそらく|恐らく|正解|○|〇|👍|🙆)+(?:です|だ|ね|よ|と思います|と思う|だと思います|でした)*(?:ます)?$/u;
const NO =
  /^(?:いい?え+|いいえ|いえ+いえ|いや+|いいや|イヤ|ううん|ちが(?:う|います|いました)|違(?:う|います|いました)|ちゃう(?:ねん|で|わ)?|ちゃいます(?:わ)?|ノー|のー|no|nope|nah|n|iie|chigau|chigaimasu|まだ|否|×|✕|👎|🙅|そうじゃない|そうではない|そうではありません|そうじゃありません)+(?:です|だ|ね|よ|と思います|と思う|でした)*$/u;

/** A yes or a no that answers whatever was asked, or undefined. Reads the head of the reply where more follows. */
export function readYesNo(folded: string): boolean | undefined {
  const compact = folded.replace(/[\s。.!！~〜ー―-]+$/u, '').replace(/\s/g, '');
  const whole = plainYesNo(compact);
  if (whole !== undefined) return whole;
  const head = /^(.{1,6}?)[、,。.!\s]/u.exec(folded)?.[1];
  return head === undefined ? undefined : plainYesNo(head);
}

function plainYesNo(text: string): boolean | undefined {
  if (YES.test(text)) return true;
  if (NO.test(text)) return false;
  return undefined;
}
