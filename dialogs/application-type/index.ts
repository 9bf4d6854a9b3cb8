import { statedOf } from '../../src/reading/answers';
import type { Reading } from '../../src/reading/reading';
import { speaksOfDaysAlone } from '../../src/reading/said';
import { nearTo, readIssueDay } from '../form/days';
import { toldOf } from '../form/told';
import type { Decided, Form, FormContext, Known, Statement } from '../form/types';
import { conclude, TITLES } from './conclude';
import { type ApplicationFacts, additional, existing, installed, issued, sameName } from './facts';
import { applicationFor } from './judge';

/** Which application (新規 / 更新 / まだ) and which procedure on the server (新規手順 / 更新手順). */
export const applicationType: Form<ApplicationFacts> = {
  id: 'application-type',
  version: 1,
  facts: { existing, sameName, additional, issued, installed: { ...installed, ask: askInstalled } },
  state,
  next(known, context) {
    const application = applicationFor(known, context);
    if (!application.decided && known[application.fact] !== 'unknown') return application.fact;
    return known.installed === undefined ? 'installed' : null;
  },
  conclude: (known, context) => conclude(known, applicationFor(known, context), context),
  decided,
};

/** A day that stands alone is the day of issue that this case turns on, whatever was asked. */
const isDayAlone = (reading: Reading): boolean =>
  speaksOfDaysAlone(reading) &&
  reading.days.every(({ owner }) => owner === 'nobody') &&
  reading.replies.length === 0;

function askInstalled(known: Known<ApplicationFacts>, context: FormContext): string {
  const goesOn = applicationFor(known, context).decided ? '続けて、サーバでの作業を確認します。' : '';
  return `${goesOn}${installed.ask(known, context)}`;
}

function decided(known: Known<ApplicationFacts>, context: FormContext): Decided | null {
  const judged = applicationFor(known, context);
  return judged.decided
    ? { text: TITLES[judged.application], holds: { good: judged.application === 'renewal', of: 'apply' } }
    : null;
}

const TOLD = ['existing', 'sameName', 'additional', 'installed'] as const;

/** Every fact that a message states about a case. Speaking of one of several can imply another. */
function state(
  reading: Reading,
  context: FormContext,
  known: Known<ApplicationFacts>,
  asked: string | null,
): Statement<ApplicationFacts> {
  const facts: Partial<ApplicationFacts> = {};
  const problems: Statement<ApplicationFacts>['problems'] = {};
  const told = toldOf(reading, TOLD);
  for (const name of TOLD) if (told[name]) facts[name] = told[name].value;
  const day = readIssueDay(
    reading,
    {
      of: 'server-id',
      asked: asked === 'issued' || (asked !== null && isDayAlone(reading)),
      ...nearTo(known.issued ?? known.among),
    },
    context,
  );
  if (day.kind === 'value') facts.issued = day.value;
  if (day.kind === 'problem' && asked === 'issued') {
    problems.issued = day.message;
    if (day.among) facts.among = day.among;
  }
  // A name can be the same as before, and a server ID be added to one, only where there is one.
  const implied =
    facts.issued !== undefined || facts.sameName !== undefined || facts.additional !== undefined;
  const said = statedOf('existing', reading);
  // 「コモンネームも一緒で、今回は取るだけです」: what is only to be obtained does not say that there was none before.
  const planned = said !== undefined && said !== 'conflict' && said.intended === true && !said.value;
  if (implied && (said === undefined || planned) && known.existing === undefined) facts.existing = true;
  // Who said that there is none, and tells on which day it was issued, has one after all.
  if (facts.issued !== undefined && said === undefined && known.existing === false) facts.existing = true;
  return { facts, problems };
}
