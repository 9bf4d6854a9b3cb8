import type { ActivityLike } from './web-chat';

/** 「発行者: …」: a short name, then its value; neither is a sentence. */
const FACT = /^([^:。、「」\n]{1,18}): ([^。]+)$/;
/** One alone is read as easily as a line. */
const FEWEST = 2;

const CARD = 'application/vnd.microsoft.card.adaptive';

interface Fact {
  title: string;
  value: string;
}

/** Shows the facts that the bot lists line by line as a table; in the transcript they stay what they were. */
export function tabulate<T extends ActivityLike>(activity: T): T {
  const { text, from, type, attachments = [] } = activity;
  if (type !== 'message' || from?.role !== 'bot' || !text) return activity;
  const lines = text.split('\n');
  const first = lines.findIndex((line, at) => FACT.test(line) && FACT.test(lines[at + 1] ?? ''));
  if (first < 0) return activity;
  let end = first;
  while (FACT.test(lines[end] ?? '')) end += 1;
  if (end - first < FEWEST) return activity;
  const facts = lines.slice(first, end).map(factOf);
  const rest = [...lines.slice(0, first), ...lines.slice(end)].join('\n');
  return { ...activity, text: rest, attachments: withTable(attachments, { type: 'FactSet', facts }) };
}

function factOf(line: string): Fact {
  const [, title = '', value = ''] = FACT.exec(line) ?? [];
  return { title: escapeMarkdown(title), value: escapeMarkdown(value) };
}

/** Cards read Markdown, and make links of names; what a certificate says is shown as it is. */
function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** Above the buttons that belong to it. */
function withTable(attachments: NonNullable<ActivityLike['attachments']>, table: object) {
  const card = attachments.find(({ contentType }) => contentType === CARD);
  const { body = [], ...content } = (card?.content ?? { type: 'AdaptiveCard', version: '1.3' }) as {
    body?: object[];
  };
  const filled = { contentType: CARD, content: { ...content, body: [table, ...body] } };
  return card ? attachments.map((one) => (one === card ? filled : one)) : [...attachments, filled];
}
