import { formOf } from '../../../dialogs';
import { todayOf } from '../../../dialogs/form/days';
import { explain, hear, missed, reopen } from '../../../dialogs/form/engine';
import type { FormState } from '../../../dialogs/form/state';
import { factOf } from '../../../dialogs/form/step';
import type { AnyForm } from '../../../dialogs/form/types';
import { dialogOf } from '../../knowledge/dialog-catalogue';
import { sureTopic } from '../../knowledge/sure-topic';
import type { DialogId, Entry } from '../../knowledge/types';
import { asksAboutPrompt } from '../../reading/about-prompt';
import type { Reading } from '../../reading/reading';
import { does, goesOn, holdsOn } from '../../reading/said';
import type { SearchResult } from '../../search/types';
import { madeTogether } from '../case-before';
import { contextOf, resume, showStep, thenResume } from '../show';
import { supposedIssue } from '../supposed-issue';
import type { Outcome, Stage, Turn } from '../types';
import { holdsMoments } from '../validity';
import { wording } from '../wording';
import { answerSearch, answerWith, entryOf, isAnswered } from './answer';
import { changedFact } from './corrections';
import { open } from './openings';
import { answerSeveral } from './several';
import { smallTalk } from './small-talk';
import { startDialog } from './start';
import { withinItsDialog } from './subject-part';

interface Running {
  turn: Turn;
  form: AnyForm;
  top: FormState;
}

/** Gives the message to the dialog that has the word, unless it is something else that can be dealt with. */
export const running: Stage = (arrived) => {
  const turn = { ...arrived, state: { ...arrived.state, paused: null } };
  const top = turn.state.stack.at(-1);
  const form = top && formOf(top.dialog);
  if (!top || !form || turn.message.action) return null;
  const at: Running = { turn, form, top };
  const { reading } = turn;
  if (holdsOn(reading)) return resume(turn, [wording.waiting]);
  if (goesOn(reading)) return resume(turn);
  const { request } = reading;
  // 「やっぱり登記簿の期限を先に見て」 takes nothing back that was answered.
  if (request && request !== form.id && request !== 'application-type')
    return startDialog(turn, request, {}, reading);
  const named = changedFact(form, top.answered, reading);
  if (named) return showStep(turn, reopen(form, top, named, contextOf(turn.world)));
  if (form.id !== 'expiry-time' && top.asking !== 'issued' && holdsMoments(turn))
    return startDialog(turn, 'expiry-time', {}, reading);
  return reading.asks ? questioned(at) : replied(at);
};

/** 「今日取りに行ったらいつまで使えます?」, of who has nothing yet: what it would come to ends the dialog. */
function supposing({ turn, form, top }: Running): Outcome | null {
  const context = contextOf(turn.world);
  const issued = top.asking === 'issued' ? supposedIssue(turn.reading, context) : undefined;
  if (issued === undefined) return null;
  const known = { ...top.known, issued };
  if (form.next(known, context) !== null) return null;
  const answered = [...top.answered, 'issued'];
  const conclusion = form.conclude(known, context);
  // One that is still to come is said to be supposed where it is concluded.
  const notes = issued.from > todayOf(context) ? [] : [wording.supposed];
  return showStep(turn, { kind: 'done', known, answered, notes, conclusion });
}

/** A message that asks something: what it states is taken, what it asks is answered, and the dialog goes on. */
function questioned({ turn, form, top }: Running): Outcome {
  const context = contextOf(turn.world);
  const supposed = supposing({ turn, form, top });
  if (supposed) return supposed;
  const heard = hear(form, top, turn.reading, context);
  if (heard.kind === 'step' && heard.plain && !heard.unsure) return showStep(turn, heard.step);
  const { matters } = factOf(form, top.asking);
  const match = turn.world.search(turn.reading.analysed);
  // 「サーバIDのほうは1月2日発行ですが、更新はいつから?」 where the registry certificate's day was asked for.
  if (heard.kind === 'step' && heard.plain) return openAtOnce(turn, match) ?? showStep(turn, heard.step);
  if (heard.kind !== 'step' && !isAnswered(match) && asksAboutPrompt(turn.reading, top.asking, matters))
    return showStep(turn, explain(form, top, context));
  // 「12/10/2012 23:59:59 GMT は日本時間だといつですか」: what the dialog comes to answers it.
  if (heard.kind === 'step' && heard.step.kind === 'done' && form.id === 'expiry-time')
    return showStep(turn, heard.step);
  const subject = heard.kind === 'step' ? undefined : subjectOf(form, turn);
  const together = subject && madeTogether(turn, subject, match.candidates[0]?.entryId);
  if (together) return thenResume(answerWith(turn, together.entry, together.text, match), resume(turn));
  const around = subject && asksAround(form, turn, match) ? withinItsDialog(turn, subject) : undefined;
  if (subject && around !== undefined)
    return thenResume(answerWith(turn, subject, around, match), resume(turn));
  const several = answerSeveral(turn);
  if (several) return thenResume(several, heard.kind === 'step' ? showStep(turn, heard.step) : resume(turn));
  const opened = heard.kind === 'step' ? null : openAtOnce(turn, match);
  if (opened) return opened;
  const meant =
    isAnswered(match) || heard.kind === 'step' ? undefined : otherFactMeant(form, top, turn.reading);
  if (meant !== undefined) return resume(turn, [meant]);
  if (!isAnswered(match) && heard.kind === 'step') return showStep(turn, heard.step);
  const after = heard.kind === 'step' ? showStep(turn, heard.step) : resume(turn);
  const found = answerSearch({ ...turn, state: { ...turn.state, misses: 0 } }, match);
  return thenResume(found, after);
}

/**
 * Whether it may be asked around what stopped a server: how long, by whom, what first. The other dialogs come to the answer of
 * their matter themselves. 「もう一つのほうは?」 is of what was said, whatever its words would find.
 */
const asksAround = ({ id }: AnyForm, { reading }: Turn, match: SearchResult): boolean =>
  id === 'key-mismatch' && (!isAnswered(match) || does(reading, 'first') || does(reading, 'second'));

/** The entry whose matter a dialog decides. */
const subjectOf = ({ id }: AnyForm, turn: Turn): Entry | undefined =>
  entryOf(turn, dialogOf(id as DialogId).entry);

/** 「コモンネームって何ですか」: the help for another fact of the dialog, which the question is about. */
function otherFactMeant(form: AnyForm, { asking }: FormState, reading: Reading): string | undefined {
  return Object.entries(form.facts)
    .filter(([name]) => name !== asking)
    .map(([name]) => ({ name, fact: factOf(form, name) }))
    .find(({ name, fact }) => fact.help !== '' && asksAboutPrompt(reading, name, fact.matters))?.fact.help;
}

function replied({ turn, form, top }: Running): Outcome {
  const context = contextOf(turn.world);
  const { reading } = turn;
  const heard = hear(form, top, reading, context);
  const beside = heard.kind === 'step' && heard.unsure ? ofTheOther(turn, form) : null;
  if (beside) return beside;
  if (heard.kind === 'step') return showStep(turn, heard.step);
  if (reading.talk) return thenResume(smallTalk(turn) ?? resume(turn), resume(turn));
  const foreign = reading.told.refusals.find(({ fact }) => fact === top.asking)?.foreign;
  if (foreign && !foreign.startsWith('→'))
    return showStep(turn, missed(form, top, [wording.foreign(foreign)], context));
  const match = turn.world.search(turn.reading.analysed);
  const opened = openAtOnce(turn, match);
  if (opened) return opened;
  // 「更新の準備で鍵を作りました」: more of the story that the dialog is about.
  if (isAnswered(match) && match.entryId === dialogOf(form.id as DialogId).entry)
    return resume(turn, [wording.noted]);
  if (isAnswered(match) || sureTopic(match, turn.world.knowledge))
    return thenResume(answerSearch(turn, match), resume(turn));
  // 「コモンネームは変わりません」, where only a day was asked for, was heard all the same.
  const tells = reading.told.statements.some(({ mood, sure }) => mood === 'told' && sure === 'outright');
  const first = tells ? wording.noted : wording.notUnderstood;
  // Said twice, the same sentence helps nobody.
  const notes = top.misses === 0 ? [first] : [wording.stillNotUnderstood, factOf(form, top.asking).help];
  return showStep(turn, missed(form, top, notes, context));
}

/** 「今のサーバIDは1月15日に発行されました」 where that of the registry certificate was asked for, or the other way round. */
function ofTheOther(turn: Turn, form: AnyForm): Outcome | null {
  const other = form.id === 'registry-certificate' ? 'server-id' : 'registry';
  const told = turn.reading.days.some(
    ({ owner, mood, denied }) => owner === other && mood === 'told' && !denied,
  );
  return told ? openedWithin(turn, turn.world.search(turn.reading.analysed)) : null;
}

/** Another dialog in the middle of one, where it comes to its end at once, so that it buries nothing. */
function openAtOnce(turn: Turn, match: SearchResult): Outcome | null {
  const { reading } = turn;
  if (!reading.asks && reading.request === undefined && !holdsMoments(turn)) return null;
  return openedWithin(turn, match);
}

function openedWithin(turn: Turn, match: SearchResult): Outcome | null {
  const opened = open(turn, match);
  return opened && opened.state.stack.length <= turn.state.stack.length ? opened : null;
}
