import { sameWordingKey } from '../text';
import { tidy } from './columns';
import type { Row, TableLine } from './table';

/** Headings of what Azure's QnA Maker and custom question answering export, in small letters. */
const OURS = ['question', 'answer', 'source', 'suggestedquestions', 'qnaid'] as const;
const MARKS = ['metadata', 'qnaid', 'iscontextonly', 'suggestedquestions', 'prompts'];

/** Put behind a question that has no other wording. */
export const ASKING = '。教えてください';

/** Whether a table comes from there: besides question and answer it has headings that only it has. */
export function isAzure(names: readonly string[]): boolean {
  const small = names.map((name) => name.toLowerCase());
  return (
    ['question', 'answer'].every((name) => small.includes(name)) && MARKS.some((name) => small.includes(name))
  );
}

/** One row an entry: there, every way to ask has a line of its own, with the answer again. */
export function azureRows(names: readonly string[], lines: readonly TableLine[]): Row[] {
  const small = names.map((name) => name.toLowerCase());
  const pairs = new Map<string, { line: number; answer: string; source: string; ways: string[] }>();
  for (const { line, cells } of lines) {
    const [question = '', answer = '', source = '', suggested = '', id = ''] = OURS.map(
      (name) => cells[small.indexOf(name)]?.trim() ?? '',
    );
    const key = id === '' ? answer : id;
    const pair = pairs.get(key) ?? { line, answer, source, ways: [] };
    pairs.set(key, pair);
    for (const way of [question, ...listIn(suggested)]) {
      const known = pair.ways.some((one) => sameWordingKey(one) === sameWordingKey(way));
      if (way !== '' && !known) pair.ways.push(way);
    }
  }
  return [...pairs.values()].map(({ line, answer, source, ways: [question = '', ...ways] }) => ({
    line,
    isForeign: true,
    cells: {
      id: '',
      question,
      answer: tidy('answer', plainText(answer)),
      // An entry needs a question that must find it: the last way to ask, or the only one as people also put it.
      alternatives: ways.slice(0, -1).join('\n'),
      mustFind: ways.at(-1) ?? question + ASKING,
      ...(source !== '' && { source }),
    },
  }));
}

/** A list in JSON; anything else is none. */
function listIn(cell: string): string[] {
  try {
    const list: unknown = JSON.parse(cell);
    return Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

/** Answers there are Markdown, with line ends written out. */
function plainText(markdown: string): string {
  return markdown
    .replace(/\\r\\n|\\n/g, '\n')
    .replace(/<br ?\/?>/gi, '\n')
    .replace(/\*\*|__/g, '')
    .replace(/^#{1,6} /gm, '')
    .replace(/\[([^[\]\n]{1,200})\]\(([^()\s]{1,500})\)/g, '$1 $2')
    .replace(/\n{2,}/g, '\n');
}
