/** A PEM mark in its line, with what stands before and behind it. */
const MARKED_LINE = /^([^\n]{0,60}?)(-{2,8})( ?BEGIN [A-Z0-9 #]{3,40})(-{2,8})([^\n]{0,40})$/;
const END = /-{2,8} ?END /;
/** Blocks that were put one behind another without an end of line. */
const NEXT_BLOCK = /(END [A-Z0-9 #]{3,40}-----)(?=-----BEGIN )/g;
/** Between two strings of a list or a sum. */
const JOINT = /(["'])[ \t]*[,+.]?[ \t]*\1/g;
/** Quoted printable ends a line in the middle by a sign, and writes the sign itself with its number. */
const SOFT_END = /=[ \t]*\r?\n/g;

/**
 * Takes away what a listing puts around each line of a PEM block: line numbers, `# `, `+`, `"…\n" +`, `| … |`. What
 * stands around the block's first line tells what stands around the others; digits and blanks may differ.
 */
export function unframe(text: string): string {
  if (!text.includes('BEGIN ')) return text;
  const whole = text.replace(SOFT_END, '').replaceAll('=3D', '=');
  const joined = whole.replace(JOINT, '\n').replace(NEXT_BLOCK, '$1\n');
  let frame: Frame | undefined;
  const lines = joined.split('\n').map((line) => {
    const bare = line.endsWith('\r') ? line.slice(0, -1) : line;
    const marked = MARKED_LINE.exec(bare);
    if (marked) {
      frame = frameOf(marked);
      return frame ? bare.slice(frame.before.length, bare.length - (marked[5] ?? '').length) : bare;
    }
    if (!frame) return bare;
    const { before, after } = frame;
    if (END.test(bare)) frame = undefined;
    return withoutEnd(bare.slice(lengthOfFrame(before, bare)), after);
  });
  return lines.join('\n');
}

/** What stands before and behind each line of a block. */
interface Frame {
  readonly before: string;
  readonly after: string;
}

function frameOf([, before = '', leading = '', , trailing = '', after = '']: RegExpExecArray):
  | Frame
  | undefined {
  // A sixth dash before the mark is that of a diff.
  const frame = { before: leading.length > trailing.length ? `${before}-` : before, after: after.trim() };
  return frame.before.trim() === '' && frame.after === '' ? undefined : frame;
}

function withoutEnd(line: string, after: string): string {
  const trimmed = line.trimEnd();
  return after !== '' && trimmed.endsWith(after) ? trimmed.slice(0, trimmed.length - after.length) : line;
}

/** How much of a line looks like the frame before the first line; nothing where it does not. */
function lengthOfFrame(before: string, line: string): number {
  let at = skipBlanks(line, 0);
  for (let index = skipBlanks(before, 0); index < before.length; ) {
    const sign = before.charAt(index);
    if (isBlank(sign)) {
      const next = skipBlanks(line, at);
      if (next === at && index < before.length && skipBlanks(before, index) < before.length) return 0;
      at = next;
      index = skipBlanks(before, index);
    } else if (isDigit(sign)) {
      if (!isDigit(line.charAt(at))) return 0;
      while (isDigit(line.charAt(at))) at++;
      while (isDigit(before.charAt(index))) index++;
    } else if (line.charAt(at) === sign) {
      at++;
      index++;
    } else return 0;
  }
  return at;
}

const isBlank = (sign: string): boolean => sign === ' ' || sign === '\t' || sign === '\u3000';
const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9' && sign.length === 1;

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charAt(at))) at++;
  return at;
}
