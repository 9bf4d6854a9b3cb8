import { DateTime } from 'luxon';
import type { DayMention } from '../../dates';
import { dialogOf } from '../../knowledge/dialog-catalogue';
import { ruleOn } from '../../knowledge/rule-on';
import { sureTopic } from '../../knowledge/sure-topic';
import { names } from '../../reading/nouns-named';
import { asksWhatToDo, does, endsBadly } from '../../reading/said';
import { contactText } from '../../reply/contact';
import type { Button, Reply } from '../../reply/types';
import { resume, say, thenResume } from '../show';
import type { Outcome, Stage, Turn } from '../types';
import { holdsTimes } from '../validity';
import { agentButton, menuButton, wording } from '../wording';
import { answer } from './answer';
import { openMatter } from './open-matter';
import { answerOpening } from './opening-hours';
import { GO_ON } from './pause';
import { running } from './running';
import { answerSeveral, besides } from './several';

/** Days before the end of a validity from which its mention is a hurry. */
const SOON = 14;

/** Who wants a human, is angry, has an outage, is in a hurry or is done: heard anywhere, and never asked the same again. */
export const person: Stage = (turn) => {
  if (turn.message.action) return null;
  const { reading, state } = turn;
  if (does(reading, 'wants-human')) return asksMore(turn) ? null : reachHuman(turn);
  if (does(reading, 'opening-hours')) return asksMore(turn) ? null : answerOpening(turn);
  const top = state.stack.at(-1);
  const tells = reading.told.statements.some(({ mood }) => mood === 'told');
  const stopped = does(reading, 'outage');
  const hurried = does(reading, 'urgent') || expiresSoon(turn);
  const angry = does(reading, 'complain');
  // 「使えねー」 where a question stands: asked once more, it would help nobody.
  if (top && reading.talk === 'blame') return contact(turn, wording.sorryForMiss);
  const replies = tellsAsked(turn);
  if (angry && !stopped && !replies)
    return appeased(turn) ?? (isAnswered(turn) ? null : contact(turn, wording.sorryForTrouble));
  if (angry && !stopped && replies) return answeredInAnger(turn);
  if (stopped && replies && !hurried && !angry) return null;
  if (stopped && top?.dialog !== 'key-mismatch')
    return (top && !replies ? inPlaceOf : outage)(turn, hurried || angry);
  if ((top && tells) || isAnswered(turn)) return null;
  const hurry = hurried && reading.request === undefined && !asksElse(turn);
  return recovered(turn) ?? (hurry ? hurryUp(turn) : null);
};

/** 「急ぎ。いくら?」: what is asked has no answer here, and what helps in a hurry is none. */
const asksElse = ({ reading, world }: Turn): boolean => {
  const match = world.search(reading.analysed);
  if (!reading.asks || match.outcome !== 'unknown') return false;
  const wantsHelp = asksWhatToDo(reading) || does(reading, 'good') || does(reading, 'bad');
  return !wantsHelp || sureTopic(match, world.knowledge) !== undefined;
};

/** 「担当者に聞けますか。あと書類は何ですか」: one of several questions, which are answered together. */
const asksMore = (turn: Turn): boolean => turn.reading.asks && answerSeveral(turn) !== null;

/** 「何べん聞いても話が通じん。いつから出せるのか、書類は何なのか」: what is asked is answered, under a word of regret. */
function appeased(turn: Turn): Outcome | null {
  const several = turn.reading.asks ? answerSeveral(turn) : null;
  if (several === null) return null;
  const { knowledge, now } = turn.world;
  const replies = several.replies.map((reply) => ({
    ...reply,
    text: `${wording.sorryForTrouble}\n\n${reply.text}\n\n${contactText(knowledge.contact, now)}`,
  }));
  const answered = { ...several, replies };
  return turn.state.stack.length > 0 ? thenResume(answered, resume(turn)) : answered;
}

const isAnswered = ({ reading, world }: Turn): boolean =>
  reading.asks && world.search(reading.analysed).outcome === 'answer';

/** The contact, with a word of sympathy where there is a reason for one. */
export function reachHuman(turn: Turn): Outcome {
  const { reading } = turn;
  if (does(reading, 'complain')) return contact(turn, wording.sorryForTrouble);
  return contact(turn, does(reading, 'outage') || does(reading, 'urgent') ? wording.worry : undefined);
}

/** The contact; a running dialog waits without asking again. */
function contact(turn: Turn, sympathy?: string): Outcome {
  const { knowledge, now } = turn.world;
  const top = turn.state.stack.at(-1);
  const lines = [sympathy, contactText(knowledge.contact, now), top && wording.canGoOn];
  const buttons: Button[] = top
    ? [
        { label: '続ける', action: { kind: 'choose', prompt: top.prompt, option: GO_ON } },
        { label: 'やめる', action: { kind: 'command', command: 'cancel' } },
      ]
    : [menuButton];
  return {
    state: { ...turn.state, misses: 0, offered: null, paused: null },
    replies: [say(lines.filter((line) => line !== undefined).join('\n'), buttons)],
    traces: [],
  };
}

/** 「サーバが止まったので入れ替えます」 where that was asked for: a reason, and the answer. */
function tellsAsked({ reading, state }: Turn): boolean {
  const asking = state.stack.at(-1)?.asking;
  return reading.told.statements.some(({ fact, mood }) => fact === asking && mood === 'told');
}

/** 「だから持ってるって言ってるだろ」: what was asked is told, and goes on after a word of apology. */
function answeredInAnger(turn: Turn): Outcome | null {
  const outcome = running(turn);
  const [first, ...rest] = outcome?.replies ?? [];
  if (!outcome || !first) return null;
  return { ...outcome, replies: [{ ...first, text: `${wording.sorry}\n${first.text}` }, ...rest] };
}

/** A server that stopped while another matter was dealt with leaves that alone: nothing of it is asked again. */
function inPlaceOf(turn: Turn, hurried: boolean): Outcome {
  const alone = { ...turn, state: { ...turn.state, stack: [], paused: null, offered: null } };
  return outage(alone, hurried || !turn.reading.asks) ?? answerSeveral(alone) ?? answer(alone);
}

/** Sympathy and the contact, and at once the questions that find the cause; a question that is answered stays one. */
function outage(turn: Turn, hurried: boolean): Outcome | null {
  const match = turn.world.search(turn.reading.analysed);
  const { entry } = dialogOf('key-mismatch');
  // 「全滅しました。しかも私が申請していいのかも分からず」 asks nothing, and has two worries.
  const isStory = !turn.reading.asks && match.entryId !== entry;
  if (!hurried && match.outcome === 'answer' && !isStory) return null;
  const { knowledge, now } = turn.world;
  const opened = openMatter(turn, 'key-mismatch', isStory ? { ...match, outcome: 'unknown' } : match);
  const [first, ...rest] = opened.replies;
  // What was told already leaves no guess at the cause.
  const guesses = opened.traces.some(({ value: { fact } }) => fact === 'overwritten') || !first;
  const words = guesses ? `${wording.worry}${wording.likelyCause}` : wording.worry;
  const whom = `${wording.hurryThere}\n${contactText(knowledge.contact, now)}`;
  const beside = besides(turn, [entry, 'key-mismatch']);
  const more = [first?.text, beside, whom].filter((text) => text !== undefined).join('\n\n');
  const reply: Reply = first
    ? { ...first, text: `${words}\n${more}` }
    : say(`${words}\n${whom}`, [agentButton]);
  return { ...opened, replies: [reply, ...rest] };
}

/** 「直りました」「直りませんでした」 */
function recovered(turn: Turn): Outcome | null {
  const { reading, state } = turn;
  const about = state.finished?.dialog === 'key-mismatch' || state.stack.at(-1)?.dialog === 'key-mismatch';
  const said = reading.acts.findLast(
    ({ act, asked }) => !asked && (act === 'done' || (act === 'works' && about)),
  );
  // 「やってみたけどだめでした」, once it was said what to try
  const failed = state.finished?.dialog === 'key-mismatch' && endsBadly(reading);
  if ((said === undefined && !failed) || reading.asks) return null;
  if (said === undefined || said.denied)
    return about ? contact({ ...turn, state: { ...state, stack: [] } }, wording.sorryStill) : null;
  return {
    state: { ...state, stack: [], misses: 0, offered: null, paused: null },
    replies: [say(wording.glad)],
    traces: [],
  };
}

/** A validity that ends in a few days, or ended not long ago, told without a question or with one about being in time. */
function expiresSoon(turn: Turn): boolean {
  const { reading, world } = turn;
  if (reading.asks && !does(reading, 'good') && !does(reading, 'bad')) return false;
  if (!names(reading, ['期限', 'サーバID']) && reading.days.every(({ owner }) => owner !== 'expiry'))
    return false;
  if (reading.days.some(({ mention }) => mention.foreign)) return false;
  const today = world.now.startOf('day');
  const soon = reading.days.some(({ mention, mood, clause, owner }) => {
    if (mention.days.kind !== 'day' || mood !== 'told' || owner === 'issue' || owner === 'registry')
      return false;
    const its = owner === 'expiry' || names({ clauses: [clause] }, ['期限']);
    const left = daysTo(mention, today);
    return its && left >= -SOON && left <= SOON;
  });
  // Times as a program shows them are there to be converted, which says how much is left.
  return soon && !holdsTimes(turn);
}

/** A day without its year is read as one that has passed; a validity ends on the one that is nearer. */
function daysTo({ days, text }: DayMention, today: DateTime): number {
  if (days.kind !== 'day') return Number.NaN;
  const day = DateTime.fromISO(days.day, { zone: today.zone });
  const next = day.plus({ years: 1 });
  const [left, later] = [day, next].map((one) => one.diff(today, 'days').days) as [number, number];
  return !days.relative && !/\d{4}/.test(text) && later < -left ? later : left;
}

/** What helps at once who has little time left. */
function hurryUp(turn: Turn): Outcome {
  const { knowledge, now } = turn.world;
  const days = ruleOn(knowledge.rules.renewalOpensAfterDays, now.toFormat('yyyy-MM-dd'));
  // 「明日で切れます。何日で発行されますか。あと担当が違っても…」
  const several = turn.reading.asks ? answerSeveral(turn) : null;
  const answers = several?.replies.map(({ text }) => `\n${text}`) ?? [contactText(knowledge.contact, now)];
  const text = [wording.hurry(days), ...answers].join('\n');
  const buttons: Button[] = [
    { label: '更新できる日を計算', action: { kind: 'start', dialog: 'renewal-date', facts: {} } },
    { label: '必要な書類を確認', action: { kind: 'entry', entryId: 'renewal-documents' } },
    agentButton,
  ];
  const hurried: Outcome = {
    state: { ...turn.state, misses: 0, offered: null },
    replies: [say(text, buttons)],
    traces: several?.traces ?? [],
  };
  return turn.state.stack.length > 0 ? thenResume(hurried, resume(turn)) : hurried;
}
