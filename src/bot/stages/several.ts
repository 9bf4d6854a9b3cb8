import { dialogOf } from '../../knowledge/dialog-catalogue';
import { type Question, questionsIn } from '../../reading/parts';
import { contactText } from '../../reply/contact';
import type { Button } from '../../reply/types';
import { type Part, partOf } from '../part';
import { say } from '../show';
import type { Outcome, Stage, Turn } from '../types';
import { agentButton } from '../wording';

/** Dialogs offered under several answers. */
const OFFERS = 3;
/** Characters of a question that are said back. */
const QUOTED = 40;

/** Several questions in one message: each is answered briefly under its own heading; what has no answer is named. */
export const several: Stage = (turn) => (turn.state.stack.length > 0 ? null : answerSeveral(turn));

/** The same in the middle of a dialog; null where the message does not ask several things of which one has an answer. */
export function answerSeveral(turn: Turn): Outcome | null {
  if (turn.message.action || turn.message.files.length > 0) return null;
  const questions = questionsIn(turn.reading);
  if (questions.length < 2) return null;
  const parts = merged(turn, questions);
  const known = new Set(parts.flatMap(({ about }) => (about === null ? [] : [about])));
  if (known.size < 2 || parts.every(({ answer }) => answer === '')) return null;
  return {
    state: { ...turn.state, misses: 0, offered: null },
    replies: [say(textOf(turn, parts), buttonsOf(parts))],
    traces: parts.flatMap(({ traces }) => traces),
  };
}

/** A question that means nothing by itself, or the same again, belongs to the one beside it. */
function merged(turn: Turn, questions: readonly Question[]): Part[] {
  const parts: Part[] = [];
  for (const question of questions) {
    const part = partOf(turn, question);
    const before = parts.at(-1);
    const joins = before && (part.about === before.about || part.about === null || before.about === null);
    if (joins) parts[parts.length - 1] = joined(turn, before, part);
    else parts.push(part);
  }
  return parts;
}

function joined(turn: Turn, before: Part, part: Part): Part {
  const certain = before.question.certain;
  const question = { text: `${before.question.text}${part.question.text}`, certain };
  const whole = partOf(turn, question);
  if (whole.about !== null) return whole;
  return { ...(before.about === null ? part : before), question };
}

function textOf(turn: Turn, parts: readonly Part[]): string {
  const answers = parts
    .filter(({ answer }) => answer !== '')
    .map(({ heading, answer }) => `【${heading}】\n${answer}`);
  const open = parts.filter(({ answer }) => answer === '');
  if (open.length === 0) return answers.join('\n\n');
  const named = open.map(({ heading, question }) =>
    heading === '' ? `「${quoted(question.text)}」` : heading,
  );
  const refusal = `${named.join('、')}については、申し訳ありませんが、こちらではご案内できません。`;
  return [...answers, `${refusal}\n${contactText(turn.world.knowledge.contact)}`].join('\n\n');
}

function quoted(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}]+/u, '')
    .replace(/[\s\p{P}]{1,20}$/u, '');
  return line.length <= QUOTED ? line : `${line.slice(0, QUOTED)}…`;
}

function buttonsOf(parts: readonly Part[]): Button[] {
  const dialogs = new Set(parts.flatMap(({ dialog }) => (dialog ? [dialog] : [])));
  const offers = [...dialogs]
    .slice(0, OFFERS)
    .map(
      (dialog): Button => ({ label: dialogOf(dialog).offer, action: { kind: 'start', dialog, facts: {} } }),
    );
  return [...offers, agentButton];
}
