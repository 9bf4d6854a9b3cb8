import { DateTime } from 'luxon';
import { type CertificateReport, type Choice, reportOn } from '../../../dialogs/certificate';
import { type CertificateFacts, type CertificateReading, readCertificates } from '../../certificates';
import type { DialogId } from '../../knowledge/types';
import type { Button, Facts, Reply } from '../../reply/types';
import { contextOf, resume, say } from '../show';
import type { ConversationState } from '../state';
import type { Outcome, Stage, Turn } from '../types';
import { startDialog } from './start';

const MOST_FILES = 20;
/** A choice of more is no choice any more. */
const MOST_CHOICES = 10;
/** Servers for which the next steps are offered at once. */
const MOST_OFFERED = 1;

type Read = Extract<CertificateReading, { kind: 'read' }>;

/** Certificates and requests, pasted or attached. One shown earlier is compared with one that comes now. */
export const certificates: Stage = (turn) => {
  const { files, action } = turn.message;
  const given = files.flatMap((file) => ('bytes' in file ? [file.bytes] : []));
  const pasted = action ? [] : [turn.whole];
  const reading = readCertificates(...pasted, ...given.slice(0, MOST_FILES));
  const problems = [
    ...files.flatMap((file) => ('problem' in file ? [file.problem] : [])),
    ...(given.length > MOST_FILES
      ? [`ファイルは一度に${MOST_FILES}件まで読み取れます。残りは分けて送ってください。`]
      : []),
  ];
  if (reading.kind === 'read') return report(turn, reading, [...problems, ...reading.notes]);
  const told = [...problems, ...('message' in reading ? [reading.message] : [])];
  if (told.length === 0) return null;
  const rest = resume(turn);
  return { ...rest, replies: [say(told.join('\n')), ...rest.replies] };
};

function report(turn: Turn, reading: Read, notes: readonly string[]): Outcome {
  const { shown } = turn.state;
  const servers = reading.certificates.filter(({ isLeaf }) => isLeaf);
  const { requests } = reading;
  const waiting = turn.state.stack.at(-1)?.dialog;
  const byIssue = waiting === 'application-type' || waiting === 'renewal-date';
  // What came earlier takes part where the other half comes now.
  const earlier = servers.length === 0 && requests.length > 0 ? shown.certificate : null;
  const asked = requests.length === 0 && servers.length > 0 ? shown.request : null;
  const all = reportOn(
    earlier ? [earlier, ...reading.certificates] : reading.certificates,
    asked ? [asked] : requests,
    contextOf(turn.world),
    { decides: byIssue, whole: notes.length === 0 },
  );
  const certificate =
    servers.length === 1 ? (servers[0] ?? null) : servers.length > 1 ? null : shown.certificate;
  const request = requests.length === 1 ? (requests[0] ?? null) : requests.length > 1 ? null : shown.request;
  const finished = servers.length === 1 && certificate ? ofValidity(certificate) : null;
  const state = { ...turn.state, misses: 0, offered: null, shown: { certificate, request }, finished };
  const compared = all.facts.sameName !== undefined;
  const next = compared && waiting === undefined ? 'application-type' : waiting;
  if (all.choices.length > 0)
    return ask(state, all, notes, byIssue && waiting ? waiting : 'application-type', knownOf(turn, next));
  const offered = servers.length === MOST_OFFERED && !compared && !waiting;
  const reply: Reply = {
    text: [all.text, ...notes].join('\n'),
    buttons: offered ? nextSteps(all.facts) : [],
    ...(all.calendar && { calendar: all.calendar }),
  };
  const first: Outcome = {
    state,
    replies: [reply],
    traces: all.results.map((result) => ({
      name: 'dialog.result',
      value: { dialog: 'certificate', ...result },
    })),
  };
  const told = Object.keys(all.facts).length > 0;
  if (told && (next === 'application-type' || next === 'renewal-date'))
    return chain(
      first,
      startDialog({ ...turn, state }, next, { ...knownOf(turn, next), ...all.facts }, null),
    );
  return chain(first, resume({ ...turn, state }));
}

/** The decision differs by which is meant, so that is asked first; a dialog that waits goes on with the one chosen. */
function ask(
  state: Outcome['state'],
  { text, choices }: CertificateReport,
  notes: readonly string[],
  dialog: DialogId,
  known: Facts,
): Outcome {
  const buttons = choices.slice(0, MOST_CHOICES).map(
    ({ label, facts }: Choice): Button => ({
      label,
      action: { kind: 'start', dialog, facts: { ...known, ...facts } },
    }),
  );
  const paired = choices.some(({ facts }) => facts.sameName !== undefined);
  const question = `どの${paired ? '組み合わせ' : '証明書'}かで結果が変わります。どちらについて調べますか?`;
  // It starts anew with what it knew, so that the choice can be typed as well.
  const stack = state.stack.filter((running) => running.dialog !== dialog);
  return {
    state: { ...state, stack },
    replies: [say([text, ...notes, question].join('\n'), buttons)],
    traces: [],
  };
}

/** What is asked next (「それっていつ切れるの」) goes on from its validity. */
const ofValidity = ({ notBefore, notAfter }: CertificateFacts): ConversationState['finished'] => ({
  dialog: 'expiry-time',
  known: { validity: `notBefore=${gmt(notBefore)} notAfter=${gmt(notAfter)}` },
  answered: [],
  fresh: false,
});

const gmt = (epoch: number): string =>
  DateTime.fromMillis(epoch, { zone: 'utc' }).toFormat("yyyy-MM-dd HH:mm:ss 'GMT'");

const knownOf = (turn: Turn, dialog: string | undefined): Facts =>
  (turn.state.stack.find((running) => running.dialog === dialog)?.known ?? {}) as Facts;

function nextSteps(facts: Facts): Button[] {
  return [
    { label: '新規か更新かを判定する', action: { kind: 'start', dialog: 'application-type', facts } },
    {
      label: '更新できる日を計算する',
      action: { kind: 'start', dialog: 'renewal-date', facts: facts.issued ? { issued: facts.issued } : {} },
    },
  ];
}

function chain(first: Outcome, second: Outcome): Outcome {
  return {
    state: second.state,
    replies: [...first.replies, ...second.replies],
    traces: [...first.traces, ...second.traces],
  };
}
