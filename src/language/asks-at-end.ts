import type { ReadSentence, Word } from './reader';

/** Particles that end a question; の asks only behind what is said: 「使えるの」, no 「会社の」. */
const ASKS = /^(?:か|かな|かね|かい|かしら|っけ)$/;
const SAYS = /^(?:動詞|形容詞|助動詞)$/;
/** Behind these か makes them indefinite: 何か, いつか. */
const INDEFINITE = /^(?:何|なに|なん|誰|だれ|いつ|どこ|どれ|どちら|どっち|いくら|いくつ)$/;

const INSISTS = /^(?:よ|さ)$/;
/** Those that か makes no indefinite word of. */
const ASKS_ALONE = /^(?:どう|なぜ)$/;

/** Whether a sentence ends as a question does, whatever stands before. */
export function endsAsking({ tokens }: Pick<ReadSentence, 'tokens'>): boolean {
  const words = tokens.filter(({ surface }) => /[\p{L}\p{N}]/u.test(surface));
  const [before, last] = words.slice(-2);
  if (!before || !last) return false;
  // 「誰に聞けばいいのよ」「いつなんだよ」
  if (INSISTS.test(last.surface) && /^[のんだ]$/.test(before.surface))
    return words.some(({ surface }) => INDEFINITE.test(surface) || ASKS_ALONE.test(surface));
  if (ASKS.test(last.surface) && last.pos === '助詞')
    return !INDEFINITE.test(before.surface) && !isPast(before);
  return last.surface === 'の' && SAYS.test(before.pos);
}

/** 「先月だったか」 wonders rather than asks. */
const isPast = ({ surface, pos }: Word): boolean => pos === '助動詞' && /^[ただ]$/.test(surface);
