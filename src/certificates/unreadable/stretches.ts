import { isEncoded } from './encoded';
import { regrouped } from './groups';
import { shareOf } from './words';

/** Consecutive lines in which hardly a word stands, and the line before them. */
export interface Stretch {
  readonly before: string;
  readonly text: string;
}

const LINE_END = /\r\n|[\n\r\u2028]/;
/** Letters of other alphabets and scripts: what stands between them is looked at by itself. */
const LETTERS =
  /[\u00aa\u00b5\u00ba\u00c0-\u02ff\u0370-\u1fff\u3005-\u3007\u3041-\u30fb\u30fd-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9f]+/;
/** Words may make up so much of a line that is otherwise unreadable. */
const WORDS = 0.3;
/** With so many there is no doubt. */
const PLAIN_WORDS = 0.6;
/** Longer lines are cut: words in one part of them say nothing of another. */
const LONGEST_LINE = 2_000;
const CUT = /[\s\S]{1,2000}/g;
const SHORTEST = 40;

/** The stretches of a text without words, each sentence's own foreign part among them. */
export function* stretchesOf(text: string): Generator<Stretch> {
  let lines: string[] = [];
  let before = '';
  let last = '';
  const end = (): Stretch | undefined => {
    const stretch = { before, text: lines.join('\n') };
    lines = [];
    return stretch.text.length >= SHORTEST ? stretch : undefined;
  };
  for (const line of text.split(LINE_END).flatMap(cut)) {
    if (line.trim() === '') continue;
    const fields = LETTERS.test(line) ? line.split(LETTERS) : [line];
    const whole = fields.length === 1 && !isWorded(line);
    if (whole) {
      if (lines.length === 0) before = last;
      lines.push(line);
    } else {
      const stretch = end();
      if (stretch) yield stretch;
      for (const field of fields) {
        if (field.length >= SHORTEST && !isWorded(field))
          yield { before: line.replace(field, ''), text: field };
      }
    }
    last = line;
  }
  const stretch = end();
  if (stretch) yield stretch;
}

const cut = (line: string): readonly string[] =>
  line.length <= LONGEST_LINE ? [line] : (line.match(CUT) ?? []);

function isWorded(line: string): boolean {
  const signs = line.replace(/\s+/g, '').length;
  const { words } = shareOf(line);
  if (words < signs * WORDS) return false;
  // Groups of letters can look like words.
  return words >= signs * PLAIN_WORDS || !regrouped(line).some(isEncoded);
}
