import type { DateTime } from 'luxon';
import { forms } from '../../dialogs';
import { type ConversationState, freshState } from '../../src/bot/state';

/** A point in a conversation at which a message may arrive. */
export interface Moment {
  name: string;
  state: ConversationState;
}

/** No dialog, every prompt of every dialog, and what stands behind a result. */
export function momentsOf(now: DateTime): Moment[] {
  const day = now.minus({ days: 50 }).toFormat('yyyy-MM-dd');
  const known = { issued: { from: day, to: day } };
  const prompts = Object.values(forms).flatMap((form) =>
    Object.keys(form.facts).map((fact) => ({ form, fact })),
  );
  return [
    { name: 'no dialog', state: freshState },
    ...prompts.map(({ form, fact }) => ({
      name: `${form.id}/${fact}`,
      state: {
        ...freshState,
        stack: [
          {
            dialog: form.id,
            version: form.version,
            known: {},
            answered: [],
            asking: fact,
            prompt: 'p',
            misses: 0,
            helped: null,
            said: null,
            touchedAt: now.toMillis(),
          },
        ],
      },
    })),
    ...Object.values(forms).map(({ id }) => ({
      name: `after ${id}`,
      state: { ...freshState, finished: { dialog: id, known, answered: ['issued'], fresh: true } },
    })),
    { name: 'offer', state: { ...freshState, offered: { dialog: 'application-type', facts: {} } } },
  ];
}
