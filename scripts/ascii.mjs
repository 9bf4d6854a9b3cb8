// V8 keeps the whole text of a program: two bytes for each of its characters where a single one needs them, 16 MB instead of 8 for the
// service and 2 more for each thread. esbuild escapes strings, and leaves regular expressions and comments as they are.

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** How much longer an escape is than the character it stands for. */
const LONGER = '\\u0000'.length - 1;

/**
 * A program with everything beyond ASCII as `\uXXXX`, which means the same in strings, in regular expressions (with and without `u`) and
 * in comments.
 * @throws where such a character stands behind a backslash of its own, which would then be the escape's
 */
export function inAscii(program) {
  const doubtful = /(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.exec(program);
  if (doubtful) throw new Error(`A backslash before ${doubtful[0].at(-1)} cannot be kept: leave it out`);
  return program.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * The source map of a program for what `inAscii` makes of it.
 * @param {string} map as JSON
 */
export function mapInAscii(map, program) {
  const { mappings, ...rest } = JSON.parse(map);
  const lines = program.split('\n');
  const moved = mappings.split(';').map((segments, line) => moveSegments(segments, lines[line] ?? ''));
  return JSON.stringify({ ...rest, mappings: moved.join(';') });
}

/** A segment begins with how far its column is from that of the one before; the rest of it speaks of the source and stays. */
function moveSegments(segments, line) {
  let column = 0;
  let before = 0;
  let escapes = 0;
  const move = (segment) => {
    const { value, length } = readNumber(segment);
    for (const end = column + value; column < end; column += 1)
      if (line.charCodeAt(column) > 0x7f) escapes += 1;
    const now = column + LONGER * escapes;
    const from = before;
    before = now;
    return writeNumber(now - from) + segment.slice(length);
  };
  return segments === '' ? '' : segments.split(',').map(move).join(',');
}

/** Base64 VLQ: five bits a digit, the lowest first; the sixth says that more follow, the very lowest is the sign. */
function readNumber(text) {
  let value = 0;
  for (let length = 0; ; length += 1) {
    const digit = DIGITS.indexOf(text[length]);
    value += (digit & 31) << (5 * length);
    if (digit < 32) return { value: value & 1 ? -(value >> 1) : value >> 1, length: length + 1 };
  }
}

function writeNumber(number) {
  let value = number < 0 ? (-number << 1) | 1 : number << 1;
  let text = '';
  for (; value > 31; value >>= 5) text += DIGITS[(value & 31) | 32];
  return text + DIGITS[value];
}
