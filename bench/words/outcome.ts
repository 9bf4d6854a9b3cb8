import { DateTime } from 'luxon';
import { forms } from '../../dialogs';
import { asksAboutPrompt } from '../../src/reading/about-prompt';
import { answerTo } from '../../src/reading/answers';
import type { MessageReader } from '../../src/reading/message-reader';
import { optionIn } from '../../src/reading/options';
import type { Reading } from '../../src/reading/reading';
import { doesNotKnow, holdsOn, yesOrNo } from '../../src/reading/said';
import type { Expected, Row } from './rows';

/** The day on which every row is said. */
export const DAYS = {
  now: DateTime.fromISO('2026-02-20T10:00:00', { zone: 'Asia/Tokyo' }),
  targetZone: 'Asia/Tokyo',
};

/** Stands in a row for a reading that holds nothing of the kind. */
const NONE = 'none';

/** Buttons that stand open where an option is chosen. */
const OPTIONS = ['残して追加する', '入れ替える', 'わかりません'];

/** Groups of nouns that the question for a fact speaks of. */
const MATTERS = new Map(
  Object.values(forms).flatMap(({ facts }) =>
    Object.entries(facts).map(([name, fact]): [string, readonly string[]] => [name, fact?.matters ?? []]),
  ),
);

/** What a row's text is read as, in the form in which rows say what they expect. */
export function outcomeOf({ kind, asked, text }: Omit<Row, 'expect'>, read: MessageReader): Expected {
  const reading = read(text, { fact: asked }, DAYS);
  const matters = MATTERS.get(asked ?? '') ?? [];
  switch (kind) {
    case 'answer': {
      const answer = answerTo(asked ?? '', matters, reading);
      return answer.kind === 'value' ? answer.value : NONE;
    }
    case 'yes-no':
      return yesOrNo(reading) ?? NONE;
    case 'told':
      return told(reading);
    case 'asks':
      return reading.asks;
    case 'about-prompt':
      return asksAboutPrompt(reading, asked ?? '', matters);
    case 'dont-know':
      return doesNotKnow(reading);
    case 'hold-on':
      return holdsOn(reading);
    case 'command':
      return reading.command ?? NONE;
    case 'request':
      return reading.request ?? (reading.asksWhich ? 'application-type' : NONE);
    case 'option':
      return numberOf(optionIn(reading, OPTIONS));
    case 'days':
      return days(reading);
  }
}

const numberOf = (index: number | undefined): Expected => (index === undefined ? NONE : index + 1);

/** Facts told outright; one that is said both ways is not told. */
function told({ told: { statements } }: Reading): Record<string, boolean> {
  const said = new Map<string, Set<boolean>>();
  for (const { fact, value, mood } of statements)
    if (mood === 'told') said.set(fact, (said.get(fact) ?? new Set()).add(value));
  return Object.fromEntries(
    [...said].flatMap(([fact, values]) => (values.size === 1 ? [[fact, values.has(true)]] : [])),
  );
}

/** 「server-id」「other denied, server-id」「nobody supposed」 */
function days(reading: Reading): string {
  const owned = reading.days.map(({ owner, mood, denied }) =>
    [owner, ...(mood === 'told' ? [] : [mood]), ...(denied ? ['denied'] : [])].join(' '),
  );
  return owned.length === 0 ? NONE : owned.join(', ');
}
