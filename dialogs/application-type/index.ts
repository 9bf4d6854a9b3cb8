import type { Form, FormContext, Known, Statement } from '../form/types';
import { foldReply } from '../reading/clauses';
import { readStatedIssueDay } from '../reading/issue-day';
import { polarityOf } from '../reading/polarity';
import {
  ADDITIONAL_STATED,
  EXISTING_STATED,
  INSTALLED_STATED,
  OTHER_SERVER,
  SAME_NAME,
  SCOPES,
} from './concepts';
import { conclude } from './conclude';
import { type ApplicationFacts, additional, existing, installed, issued, sameName } from './facts';
import { applicationFor } from './judge';

/** Which application (新規 / 更新 / まだ) and which procedure on the server (新規手順 / 更新手順). */
export const applicationType: Form<ApplicationFacts> = {
  id: 'application-type',
  version: 1,
  title: '申請区分の判定',
  facts: { existing, sameName, additional, issued, installed },
  state,
  next(known, context) {
    const application = applicationFor(known, context);
    if (!application.decided && known[application.fact] !== 'unknown') return application.fact;
    return known.installed === undefined ? 'installed' : null;
  },
  conclude: (known, context) => conclude(known, applicationFor(known, context), context),
};

/** Reads every fact that a text states about a case. Speaking of one of several can imply another. */
function state(
  text: string,
  context: FormContext,
  known: Known<ApplicationFacts>,
): Statement<ApplicationFacts> {
  const folded = foldReply(text);
  const facts: Partial<ApplicationFacts> = {};
  const problems: Statement<ApplicationFacts>['problems'] = {};
  set(facts, 'sameName', polarityOf(folded, SAME_NAME, SCOPES.sameName));
  set(facts, 'additional', polarityOf(folded, ADDITIONAL_STATED));
  if (!OTHER_SERVER.test(folded))
    set(facts, 'installed', polarityOf(folded, INSTALLED_STATED, SCOPES.installed));
  if (!/登記|謄本/.test(folded)) {
    const day = readStatedIssueDay(text, context);
    if (day.kind === 'value') facts.issued = day.value;
    if (day.kind === 'problem') problems.issued = day.message;
  }
  set(facts, 'existing', existingOf(folded, facts, known));
  return { facts, problems };
}

/** A first application is said outright; anything about the present server ID says that there is one. */
function existingOf(
  folded: string,
  facts: Partial<ApplicationFacts>,
  known: Known<ApplicationFacts>,
): boolean | undefined {
  const said = polarityOf(folded, EXISTING_STATED, SCOPES.existing);
  if (said !== undefined && !(said && known.existing === false)) return said;
  if (known.existing !== undefined) return undefined;
  const implied =
    facts.issued !== undefined || facts.sameName !== undefined || facts.additional !== undefined;
  return implied ? true : undefined;
}

function set<K extends keyof ApplicationFacts>(
  facts: Partial<ApplicationFacts>,
  name: K,
  value: ApplicationFacts[K] | undefined,
): void {
  if (value !== undefined) facts[name] = value;
}
