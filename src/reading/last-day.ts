import type { OwnedDay } from './owned-day';
import { phrasesOf } from './phrases';
import type { Reading } from './reading';

/** A day that is asked to be the last, or the first, on which something can be done. */
export interface EndAsked {
  day: OwnedDay;
  end: 'first' | 'last';
}

/** 「出せるのって今日が最後ですか」「使えるのは5月1日が最終日?」「3月3日が初日ですか」 */
export function endAsked({ asking, days }: Reading): EndAsked | undefined {
  for (const clause of asking) {
    const { nominal, denied } = clause;
    const word = nominal?.units.map(({ text }) => text).join('') ?? '';
    const end = LAST.test(word) ? 'last' : FIRST.test(word) ? 'first' : undefined;
    const [day, ...more] = days.filter((one) =>
      phrasesOf(clause).some(
        ({ units, particle }) =>
          /^(?:が|は|で)/.test(particle) && units.some(({ value }) => value === one.mention),
      ),
    );
    if (end !== undefined && !denied && day !== undefined && more.length === 0) return { day, end };
  }
  return undefined;
}

const LAST = /^(?:最後|最後の日|最終日|ラスト|期限|締め切り|締切|しめきり|リミット)$/;
const FIRST = /^(?:最初|最初の日|初日|最短|最短日|解禁日)$/;
