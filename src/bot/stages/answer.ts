import { formOf } from '../../../dialogs';
import type { DialogId, Entry } from '../../knowledge/types';
import { contactText } from '../../reply/contact';
import type { Button, Facts, FactValue, Reply, Trace } from '../../reply/types';
import type { SearchResult } from '../../search/types';
import { contextOf, say } from '../show';
import type { Outcome, Turn } from '../types';
import { agentButton, menuButtons, wording } from '../wording';

/** Misses in a row after which the contact is offered instead of a guess. */
const GUESSES = 2;
const SUGGESTIONS = 3;
export const NONE_OF_THESE = 'どれでもない';

/** Confidence from which a question is answered although a dialog is waiting for something else. */
const INTERRUPTS = 0.75;

/** Whether a question in the middle of a dialog is answered. */
export const isAnswered = ({ outcome, confidence }: SearchResult): boolean =>
  outcome === 'answer' && confidence >= INTERRUPTS;

/** What was decided last is no longer the latest thing said. */
const aged = ({ state: { finished } }: Turn) => finished && { ...finished, fresh: false };

/** The last stage: whatever the message is, the knowledge base is asked. */
export const answer = (turn: Turn): Outcome => answerSearch(turn, turn.world.search(turn.message.text));

/** Turns a search result into what the person sees. */
export function answerSearch(turn: Turn, match: SearchResult): Outcome {
  const outcome = outcomeOf(turn, match);
  return { ...outcome, traces: [traceOf(match), ...outcome.traces] };
}

export function traceOf(match: SearchResult): Trace {
  const { outcome, entryId, confidence, candidates, tokens, topicId, explanation } = match;
  return {
    name: 'knowledge.match',
    value: { outcome, entryId, confidence, candidates, tokens, why: { topicId, ...explanation } },
  };
}

function outcomeOf(turn: Turn, match: SearchResult): Outcome {
  if (match.outcome === 'answer' && match.entryId) return answerEntry(turn, match.entryId);
  const misses = turn.state.misses + 1;
  const state = { ...turn.state, misses, offered: null, finished: aged(turn) };
  const contact = contactText(turn.world.knowledge.contact);
  const topic = turn.world.knowledge.topics.find(({ id }) => id === match.topicId);
  if (topic) {
    return {
      state,
      replies: [
        say(`「${topic.label}」のようなご質問には、こちらではお答えできません。\n${contact}`, menuButtons),
      ],
      traces: [],
    };
  }
  if (misses > GUESSES) {
    return {
      state,
      replies: [say(`お力になれず申し訳ありません。窓口へお問い合わせください。\n${contact}`, menuButtons)],
      traces: [],
    };
  }
  if (match.outcome === 'suggest') return suggest(turn, match, misses);
  return {
    state,
    replies: [
      say(
        `申し訳ありません。こちらでは分かりませんでした。別の言葉でお書きいただくか、窓口へお問い合わせください。\n${contact}`,
        menuButtons,
      ),
    ],
    traces: [],
  };
}

function suggest(turn: Turn, match: SearchResult, misses: number): Outcome {
  const entries = match.candidates
    .slice(0, SUGGESTIONS)
    .map(({ entryId }) => entryOf(turn, entryId))
    .filter((entry): entry is Entry => entry !== undefined);
  const buttons: Button[] = entries.map((entry) => ({
    label: entry.question,
    action: { kind: 'entry', entryId: entry.id },
  }));
  return {
    state: { ...turn.state, misses, offered: null },
    replies: [
      say('もしかして、次のご質問でしょうか?', [
        ...buttons,
        { label: NONE_OF_THESE, action: { kind: 'entry', entryId: '' } },
      ]),
    ],
    traces: [],
  };
}

/** The entry's answer with its follow-ups; an id that is none, as of 「どれでもない」, leads to the contact. */
export function answerEntry(turn: Turn, entryId: string): Outcome {
  const entry = entryOf(turn, entryId);
  const state = { ...turn.state, misses: 0, offered: null, finished: aged(turn) };
  if (!entry) {
    const text = `${wording.sorryForMiss}\n${contactText(turn.world.knowledge.contact)}`;
    return { state, replies: [say(text, menuButtons)], traces: [] };
  }
  const offered = offerOf(turn, entry);
  const reply: Reply = { text: entry.answer, buttons: followUps(turn, entry, offered), answers: entry.id };
  return { state: { ...state, offered }, replies: [reply], traces: [] };
}

/** The dialog that fits, with what the question has told of the case already. */
function offerOf(turn: Turn, { followUps: { dialog } }: Entry): { dialog: DialogId; facts: Facts } | null {
  if (!dialog) return null;
  const statement = formOf(dialog)?.state(turn.message.text, contextOf(turn.world), {});
  const facts = Object.entries(statement?.facts ?? {}).filter(
    (fact): fact is [string, FactValue] => fact[1] !== undefined,
  );
  return { dialog, facts: Object.fromEntries(facts) };
}

const DIALOG_LABELS: Record<DialogId, string> = {
  'application-type': '自分の場合はどちらか判定する',
  'renewal-date': '更新できる日を計算する',
  'expiry-time': '有効期限を日本時間に変換する',
  'registry-certificate': '登記簿謄本の期限を確認する',
  'key-mismatch': '原因を切り分ける',
  certificate: '証明書・CSRを読み取る',
};

function followUps(turn: Turn, entry: Entry, offer: ReturnType<typeof offerOf>): Button[] {
  const offered: Button[] = offer
    ? [{ label: DIALOG_LABELS[offer.dialog], action: { kind: 'start', ...offer } }]
    : [];
  const related = entry.followUps.entries
    .map((id) => entryOf(turn, id))
    .filter((found): found is Entry => found !== undefined)
    .map((found): Button => ({ label: found.question, action: { kind: 'entry', entryId: found.id } }));
  return [...offered, ...related, agentButton];
}

function entryOf(turn: Turn, id: string): Entry | undefined {
  return turn.world.knowledge.entries.find((entry) => entry.id === id);
}
