import type { Lead } from '../../knowledge/leads';
import { asksInParticular } from '../../reading/asks-in-particular';
import { conditionsOf, meets } from '../../reading/conditions';
import type { Button } from '../../reply/types';
import { say } from '../show';
import type { Outcome, Turn } from '../types';
import { agentButton } from '../wording';

/** First words that name a matter: where they lead. Null where nothing fits, or where something in particular is asked. */
export function lead(turn: Turn): Outcome | null {
  const { reading, world } = turn;
  const particular = asksInParticular(reading);
  const found = world.knowledge.leads.find(
    ({ when }) => meets(when, reading) && (!particular || isOfQuestions(when)),
  );
  if (!found) return null;
  const state = { ...turn.state, misses: 0, offered: null };
  return {
    state,
    replies: [say(found.say, [...found.offer.map(buttonOf), agentButton])],
    traces: [{ name: 'knowledge.lead', value: { say: found.say } }],
  };
}

/** It says itself that it leads from what is asked. */
const isOfQuestions = (when: Lead['when']): boolean =>
  conditionsOf(when).some(({ asks }) => asks !== undefined && asks !== 'nothing');

const buttonOf = (offer: Lead['offer'][number]): Button => ({
  label: offer.label,
  action:
    'dialog' in offer
      ? { kind: 'start', dialog: offer.dialog, facts: {} }
      : { kind: 'entry', entryId: offer.entry },
});
