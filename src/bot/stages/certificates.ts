import { reportOn } from '../../../dialogs/certificate';
import { type CertificateReading, readCertificates } from '../../certificates';
import type { Button, Reply } from '../../reply/types';
import { contextOf, resume, say } from '../show';
import type { Outcome, Stage, Turn } from '../types';
import { startDialog } from './start';

const MOST_FILES = 5;

/** Certificates and requests, pasted or attached. One shown earlier is compared with one that comes now. */
export const certificates: Stage = (turn) => {
  const readings = readingsOf(turn);
  const read = readings.filter((reading) => reading.kind === 'read');
  const problems = [
    ...turn.message.files.flatMap((file) => ('problem' in file ? [file.problem] : [])),
    ...readings.flatMap((reading) => ('message' in reading ? [reading.message] : [])),
  ];
  if (read.length === 0) {
    if (problems.length === 0 && turn.message.files.length === 0) return null;
    const text =
      problems.length > 0
        ? problems.join('\n')
        : 'ファイルから証明書やCSRを読み取れませんでした。PEM形式かDER形式のファイルをお送りください。';
    const rest = resume(turn);
    return { ...rest, replies: [say(text), ...rest.replies] };
  }
  const found = read.flatMap((reading) => reading.certificates);
  const requests = read.flatMap((reading) => reading.requests);
  return report(turn, found, requests, problems);
};

function readingsOf({ message, whole }: Turn): CertificateReading[] {
  const files = message.files.flatMap((file) => ('bytes' in file ? [file.bytes] : [])).slice(0, MOST_FILES);
  const readings = files.map((bytes) => {
    const reading = readCertificates(bytes);
    return reading.kind === 'none' ? malformed : reading;
  });
  const pasted: CertificateReading = message.action ? { kind: 'none' } : readCertificates(whole);
  if (pasted.kind !== 'none') return [pasted, ...readings];
  return CERTIFICATE.test(whole) ? [damaged, ...readings] : readings;
}

/** Begins like a certificate or a request, whatever became of the rest. */
const CERTIFICATE = /-----BEGIN [A-Z ]*CERTIFICATE/;
const damaged: CertificateReading = {
  kind: 'malformed',
  message:
    '証明書やCSRを読み取れませんでした。「-----BEGIN」の行から「-----END」の行まで、すべて貼り付けてください。',
};
const malformed: CertificateReading = {
  kind: 'malformed',
  message: 'ファイルから証明書やCSRを読み取れませんでした。PEM形式かDER形式のファイルをお送りください。',
};

type Read = Extract<CertificateReading, { kind: 'read' }>;

function report(
  turn: Turn,
  found: Read['certificates'],
  requests: Read['requests'],
  problems: readonly string[],
): Outcome {
  const { shown } = turn.state;
  const certificate = found.find((candidate) => candidate.isLeaf) ?? found[0] ?? shown.certificate;
  const request = requests[0] ?? shown.request;
  const context = contextOf(turn.world);
  const both = found.length === 0 || requests.length === 0;
  const all = reportOn(
    both && certificate ? [certificate] : found,
    both && request ? [request] : requests,
    context,
  );
  const state = { ...turn.state, misses: 0, offered: null, shown: { certificate, request } };
  const waiting = turn.state.stack.at(-1)?.dialog;
  const reply: Reply = {
    text: [...problems, all.text].join('\n'),
    buttons: certificate && !(certificate && request) && !waiting ? nextSteps(all.facts) : [],
    ...(all.calendar && { calendar: all.calendar }),
  };
  const first: Outcome = {
    state,
    replies: [reply],
    traces: [{ name: 'dialog.result', value: { dialog: 'certificate', ...all.result } }],
  };
  const next = certificate && request && waiting === undefined ? 'application-type' : waiting;
  if (next === 'application-type' || next === 'renewal-date') {
    return chain(
      first,
      startDialog({ ...turn, state }, next, { ...knownOf(turn, next), ...all.facts }, null),
    );
  }
  return chain(first, resume({ ...turn, state }));
}

const knownOf = (turn: Turn, dialog: string) =>
  turn.state.stack.find((running) => running.dialog === dialog)?.known ?? {};

function nextSteps(facts: ReturnType<typeof reportOn>['facts']): Button[] {
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
