import type { Lead } from '../../knowledge/leads';
import { meets } from '../../reading/conditions';
import type { Button } from '../../reply/types';
import { say } from '../show';
import type { Outcome, Turn } from '../types';
import { agentButton } from '../wording';

/** First words that name a matter: where they lead. Null where nothing fits. */
export function lead(turn: Turn): Outcome | null {
  const found = turn.world.knowledge.leads.find(({ when }) => meets(when, turn.reading));
  if (!found) return null;
  const state = { ...turn.state, misses: 0, offered: null };
  return {
    state,
    replies: [say(found.say, [...found.offer.map(buttonOf), agentButton])],
    traces: [{ name: 'knowledge.lead', value: { say: found.say } }],
  };
}

const buttonOf = (offer: Lead['offer'][number]): Button => ({
  label: offer.label,
  action:
    'dialog' in offer
      ? { kind: 'start', dialog: offer.dialog, facts: {} }
      : { kind: 'entry', entryId: offer.entry },
});
