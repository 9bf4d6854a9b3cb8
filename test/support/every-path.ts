import type { ConversationState } from '../../src/bot/state';
import type { Message } from '../../src/bot/types';
import type { DialogId } from '../../src/knowledge/types';
import type { Said, Talk } from './talk';

/** What is typed at prompts that have no buttons, or beside these. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  issued: ['10日前', '50日前', '先月', '一昨年', '来年の1月1日', 'わかりません'],
  validity: ['12/10/2026 23:59:59 GMT', '2026/12/10', '13/45/2026', 'わかりません'],
};

/** Everything that a dialog can say, from its beginning over every option of every prompt to each of its ends. */
export function everyPath(talk: Talk, dialog: DialogId): Said[] {
  const heard: Said[] = [];
  const seen = new Set<string>();
  const go = (state: unknown, message: Message) => {
    talk.state = state;
    const said = talk.send(message);
    heard.push(said);
    const { state: after } = talk;
    const place = placeOf(after);
    if (said.asks === undefined || seen.has(place)) return;
    seen.add(place);
    for (const reply of repliesTo(said)) go(after, reply);
  };
  go(undefined, { text: '', action: { kind: 'start', dialog, facts: {} }, files: [] });
  return heard;
}

/** Where a conversation stands, however often it has come by. */
function placeOf(state: unknown): string {
  const { stack } = state as ConversationState;
  return JSON.stringify(stack.map(({ dialog, known, asking, helped }) => [dialog, known, asking, helped]));
}

function repliesTo({ buttons, asks = '' }: Said): Message[] {
  const options = buttons.filter(({ action }) => action.kind === 'choose');
  const typed = TYPED[asks.split('/')[1] ?? ''] ?? [];
  return [
    ...options.map(({ label, action }) => ({ text: label, action, files: [] })),
    ...typed.map((text) => ({ text, files: [] })),
  ];
}
