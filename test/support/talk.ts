import { join } from 'node:path';
import { DateTime } from 'luxon';
import { takeTurn } from '../../src/bot/take-turn';
import type { Message } from '../../src/bot/types';
import { menuButtons } from '../../src/bot/wording';
import { createWorld } from '../../src/bot/world';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import type { Rules } from '../../src/knowledge/types';
import { loadAnalyser } from '../../src/language/kuromoji';
import { createMessageReader } from '../../src/reading/message-reader';
import type { Button, Reply, Trace } from '../../src/reply/types';
import { openSearch } from '../../src/search-files';
import { suggesterOver } from '../../src/suggestions';
import type { Understanding } from '../../src/understanding';

let understanding: Promise<Understanding> | undefined;

/** The product's own knowledge and search, loaded once for a test file. */
export function understand(): Promise<Understanding> {
  understanding ??= load();
  return understanding;
}

async function load() {
  const knowledgeDirectory = join(__dirname, '..', '..', 'knowledge');
  const knowledge = await loadKnowledge(knowledgeDirectory);
  const analyser = await loadAnalyser();
  return {
    knowledge,
    searcher: await openSearch(knowledge, { knowledgeDirectory, analyser }),
    read: createMessageReader(knowledge, analyser),
    suggester: suggesterOver(knowledge, menuButtons),
  };
}

/** What the bot did in one turn. */
export interface Said {
  text: string;
  replies: readonly Reply[];
  buttons: readonly Button[];
  /** Without the reading, which every turn tells. */
  traces: readonly Trace[];
  /** The fact asked for last, as `dialog/fact`. */
  asks: string | undefined;
  /** The value of the last `dialog.result`. */
  result: Trace['value'] | undefined;
}

export interface Talk {
  /** Sends a message; the state goes through JSON between the turns, as it does in the store. */
  say(text: string): Said;
  press(label: string | RegExp): Said;
  send(message: Message): Said;
  /** Moves the clock. */
  at(iso: string): void;
  state: unknown;
}

/** A conversation with the bot at a fixed time in Japan. @param rules other than the product's own */
export async function startTalk(iso = '2026-03-01T10:00:00', rules: Partial<Rules> = {}): Promise<Talk> {
  const own = await understand();
  const knowledge = { ...own.knowledge, rules: { ...own.knowledge.rules, ...rules } };
  const understood = { ...own, knowledge };
  let now = DateTime.fromISO(iso, { zone: 'Asia/Tokyo' });
  let shown: readonly Button[] = [];
  const talk: Talk = {
    state: undefined,
    at: (time) => {
      now = DateTime.fromISO(time, { zone: 'Asia/Tokyo' });
    },
    say: (text) => talk.send({ text, files: [] }),
    press(label) {
      const button = shown.find((one) =>
        typeof label === 'string' ? one.label === label : label.test(one.label),
      );
      if (!button) throw new Error(`No button ${label} among ${shown.map((one) => one.label).join(', ')}`);
      return talk.send({ text: button.label, action: button.action, files: [] });
    },
    send(message) {
      const outcome = takeTurn(message, talk.state, createWorld(understood, now));
      talk.state = JSON.parse(JSON.stringify(outcome.state));
      const buttons = outcome.replies.flatMap((reply) => reply.buttons);
      if (buttons.length > 0) shown = buttons;
      const asked = outcome.traces.filter(({ name }) => name === 'dialog.ask').at(-1)?.value;
      return {
        text: outcome.replies.map((reply) => reply.text).join('\n'),
        replies: outcome.replies,
        buttons,
        traces: outcome.traces.filter(({ name }) => name !== 'reading'),
        asks: asked && `${asked.dialog}/${asked.fact}`,
        result: outcome.traces.filter(({ name }) => name === 'dialog.result').at(-1)?.value,
      };
    },
  };
  return talk;
}
