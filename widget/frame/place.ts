/**
 * Where in the transcript somebody is. Web Chat follows what is new for as long as its end is seen, but stops where a long
 * answer begins; what is sent then would be out of sight.
 */
export interface Place {
  /** Where what was just sent stands, and what comes next will. */
  toEnd(): void;
  /** An answer is there: where it begins is Web Chat's to find. */
  answered(): void;
  /** Where a conversation begins that holds but a greeting: that is read from its first word. */
  toBeginning(): void;
}

const SCROLLABLE = '.webchat__basic-transcript__scrollable';
/** Web Chat takes a movement for somebody's own, and follows again, where nothing was drawn since the one before it. */
const MOVES_MS = [0, 40, 120];
/** After this Web Chat is done with what it does at first. */
const SETTLED_MS = 1_000;

export function placeIn(chat: HTMLElement): Place {
  let moves: number[] = [];
  const moveToEnd = () => {
    const list = chat.querySelector(SCROLLABLE);
    if (!list) return;
    list.scrollTop = list.scrollHeight;
    list.dispatchEvent(new Event('scroll'));
  };
  return {
    toEnd: () => {
      moves = MOVES_MS.map((pause) => window.setTimeout(moveToEnd, pause));
    },
    answered() {
      for (const move of moves) clearTimeout(move);
    },
    toBeginning() {
      const settling = new AbortController();
      const options = { capture: true, signal: settling.signal };
      const stay = ({ target }: Event) => {
        const isList = target instanceof Element && target.matches(SCROLLABLE);
        if (!isList || target.scrollTop === 0 || target.querySelectorAll('article').length !== 1) return;
        // Ends the movement towards the end, as somebody's wheel would.
        target.dispatchEvent(new Event('wheel'));
        target.scrollTop = 0;
      };
      const end = ({ isTrusted }: Event) => isTrusted && settling.abort();
      chat.addEventListener('scroll', stay, options);
      for (const own of ['pointerdown', 'keydown', 'wheel']) chat.addEventListener(own, end, options);
      setTimeout(() => settling.abort(), SETTLED_MS);
    },
  };
}
