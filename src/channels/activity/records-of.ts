import type { Activity } from 'botbuilder-core';
import { type DialogStep, dialogSteps } from '../../bot/dialog-steps';
import type { Message, Outcome } from '../../bot/types';
import { type MaskOptions, maskValue } from '../../masking';
import type { Feedback, LoggedDialog, LoggedTurn, QuestionLog, Write } from '../../store';
import { loggedWords } from './logged-words';
import { opinionOf } from './ratings';

export interface Records {
  questions: QuestionLog;
  feedback: Feedback;
  /** What is masked besides what is masked everywhere. */
  masks: MaskOptions;
}

/** A turn that has been dealt with. */
export interface TurnTaken {
  activity: Activity;
  conversation: string;
  message: Message;
  /** The state before it, as it was kept. */
  before: unknown;
  outcome: Outcome;
  /** Version of the knowledge that answered. */
  knowledge: string;
}

/**
 * What is to be written of a turn for those who keep the knowledge: what was asked and found, how far dialogs came, and what the
 * person thought of it. One row a turn, and one more for each further dialog that began or ended in it.
 */
export async function recordsOf(turn: TurnTaken, ports: Records, questionId: string): Promise<Write[]> {
  return [...(await judgementOf(turn, ports)), ...stepsOf(turn, ports, questionId)];
}

async function judgementOf({ activity, outcome }: TurnTaken, ports: Records): Promise<Write[]> {
  if (!outcome.judgement) return [];
  const rating = outcome.judgement.helpful ? 'up' : 'down';
  const { entryId } = outcome.judgement;
  return opinionOf(activity, { replyId: activity.replyToId, entryId, rating }, ports);
}

function stepsOf(turn: TurnTaken, { questions, masks }: Records, questionId: string): Write[] {
  const { activity, conversation, message, before, outcome, knowledge } = turn;
  const [dialog, ...others] = dialogSteps(before, message.action, outcome);
  const asked = askedOf(outcome);
  if (!asked && !dialog) return [];
  const turnOf = {
    channel: activity.channelId,
    conversationId: conversation,
    userId: activity.from?.id ?? '',
    knowledge,
  };
  const nothing = { outcome: 'dialog', confidence: 0 } as const;
  const reading = outcome.traces.find(({ name }) => name === 'reading')?.value;
  const loggedOf = (step: DialogStep): LoggedDialog => ({
    ...step,
    ...(step.result && { result: maskValue(step.result, masks).value as object }),
  });
  const row = { ...turnOf, ...(asked ?? nothing), ...loggedWords(message.text, reading, masks) };
  const further = others.filter(({ begun, step }) => begun || step !== 'asked');
  return [
    ...questions.recording({ ...row, ...(dialog && { dialog: loggedOf(dialog) }) }, questionId),
    ...further.flatMap((other, at) =>
      questions.recording(
        { ...turnOf, ...nothing, text: '', dialog: loggedOf(other) },
        `${questionId}/${at + 1}`,
      ),
    ),
  ];
}

/** What the search did about it, or the entry that a button chose. A refused message has neither. */
function askedOf({
  traces,
  replies,
}: Outcome): Pick<LoggedTurn, 'outcome' | 'confidence' | 'entryId'> | undefined {
  const match = traces.find(({ name }) => name === 'knowledge.match')?.value;
  if (match)
    return {
      outcome: match.outcome as LoggedTurn['outcome'],
      confidence: Number(match.confidence),
      ...(typeof match.entryId === 'string' && { entryId: match.entryId }),
    };
  const opened = replies.find(({ answers }) => answers !== undefined)?.answers;
  return opened === undefined ? undefined : { outcome: 'opened', confidence: 1, entryId: opened };
}
