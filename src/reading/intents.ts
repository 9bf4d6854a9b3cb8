import type { DialogId } from '../knowledge/types';
import type { Command, SmallTalk } from '../knowledge/vocabulary';
import { seeksAgreement } from '../language/grammar/agreement';
import type { Mark } from '../language/grammar/endings/ending';
import type { Sense } from './lexemes';
import {
  groupsOf,
  isOblique,
  phrasesOf,
  type SenseClause,
  type SensePhrase,
  type SenseUnit,
  subjectOf,
} from './phrases';
import { isAsked } from './statements';

type Lined = Exclude<Sense, { kind: 'noun' }>;
type LineOf<K extends Lined['kind']> = Extract<Lined, { kind: K }>['line'];

/** The lines of one kind that stand at a word. */
function linesOf<K extends Lined['kind']>(unit: SenseUnit | null, kind: K): LineOf<K>[] {
  return (unit?.found ?? []).flatMap(({ sense }) =>
    sense.kind === kind ? [(sense as { line: unknown }).line as LineOf<K>] : [],
  );
}

/** The command that a message is, where all its words belong to it; undefined where it says anything else. */
export function commandIn(clauses: readonly SenseClause[]): Command | undefined {
  let found: Command | undefined;
  let sighs = false;
  for (const clause of clauses) {
    const command = commandOf(clause);
    if (command !== undefined) found = command;
    // 「席を外すので終わりにします」: a reason belongs to what follows.
    else if (saysNothing(clause) || isReason(clause)) continue;
    else if (isSigh(clause)) sighs = true;
    else return undefined;
  }
  return sighs && found !== 'cancel' && found !== 'restart' ? undefined : found;
}

/** 「めんどくさ、もうやめる」「ごっちゃになってきた、最初からお願いします」: tells nothing of any case, and asks nothing. */
const isSigh = (clause: SenseClause): boolean =>
  !isAsked(clause) &&
  clause.phrases.every((phrase) => subjectOf(phrase).kind !== 'listed') &&
  [...phrasesOf(clause).flatMap(({ units }) => units), ...(clause.predicate ? [clause.predicate] : [])].every(
    ({ kind, found }) => kind !== 'value' && found.every(({ sense }) => SAYS_LITTLE.has(sense.kind)),
  );

const SAYS_LITTLE = new Set<Sense['kind']>(['reply', 'talk', 'command']);

/** 「また明日聞きます」「また来週ご連絡します」 */
const comesBack = ({ others, phrases, predicate, tail }: SenseClause): boolean =>
  others.some(({ text }) => text === 'また') &&
  linesOf(predicate, 'reply').some(({ act }) => act === 'look-up') &&
  !['past', 'denies', 'asks', 'please', 'wish'].some((mark) => tail?.marks.has(mark as Mark)) &&
  phrases.every(
    ({ head, particle }) => head.kind === 'value' || (head.kind === 'filler' && !/^[をは]/.test(particle)),
  );

const isReason = ({ link, tail }: SenseClause): boolean =>
  link === 'because' && !tail?.marks.has('asks') && !tail?.marks.has('supposes');

/** The command that a clause by itself is. */
export function commandOf(clause: SenseClause): Command | undefined {
  if (comesBack(clause)) return 'cancel';
  const nouns = clause.phrases.flatMap(({ units }) => units.flatMap((unit) => linesOf(unit, 'command')));
  const named = nouns.map(({ command }) => command).find((command) => command !== 'named');
  // 「終了はいつでしたっけ」 asks of it.
  if (clause.predicate?.kind === 'interrogative' && named === 'cancel') return undefined;
  if (clause.predicate === null || clause.predicate.kind === 'interrogative')
    return clause.phrases.every((phrase) => linesOf(phrase.head, 'command').length > 0) ? named : undefined;
  const fitting = linesOf(clause.predicate, 'command').filter((line) => {
    if (line.denied ? !clause.denied : !isWanted(clause)) return false;
    if (line.wish && !isWished(clause)) return false;
    const phrases = [...clause.phrases, ...(clause.nominal?.owner ? [clause.nominal.owner] : [])];
    const own = phrases.filter((phrase) => isOf(phrase, line.of) || tellsCommand(phrase));
    if (line.command === 'cancel' && clause.tail?.marks.has('can') && !clause.tail.marks.has('please'))
      return false;
    if (line.command === 'agent' && isDoneBy(clause, line.of)) return false;
    if (line.when === 'with-noun' && !phrases.some((phrase) => isOf(phrase, line.of))) return false;
    if (line.when === 'with-command' && named === undefined) return false;
    return phrases.every((phrase) => own.includes(phrase) || isPronoun(phrase));
  });
  const command = fitting[0]?.command;
  if (command === undefined) return undefined;
  // 「トップに戻る」「担当者に相談」: of two the noun says which.
  return named !== undefined && (named !== 'agent' || command === 'named')
    ? named
    : command === 'named'
      ? undefined
      : command;
}

/** 「前の担当が出す?」: what somebody does, unless they are asked to. */
const isDoneBy = ({ phrases, tail }: SenseClause, groups: readonly string[]): boolean =>
  !tail?.marks.has('please') &&
  phrases.some((phrase) => phrase.particle.startsWith('が') && isOf(phrase, groups));

const tellsCommand = (phrase: SensePhrase): boolean =>
  phrase.units.some((unit) => linesOf(unit, 'command').length > 0);

/** これ, ここで, 今日は: what a command may be said of besides its own nouns. */
const isPronoun = (phrase: SensePhrase): boolean =>
  subjectOf(phrase).kind === 'neutral' &&
  (!isOblique(phrase) || isHere(phrase)) &&
  phrase.owner === null &&
  !(phrase.particle !== '' && groupsOf(phrase).includes('時'));

/** 「これで終わりにします」「ここで終了します」 */
const isHere = ({ head, particle }: SensePhrase): boolean =>
  particle === 'で' && /^(?:これ|ここ|それ)$/.test(head.text);

const isOf = (phrase: SensePhrase, groups: readonly string[]): boolean =>
  groupsOf({ ...phrase, owner: null }).some((group) => groups.includes(group));

/** Said as a wish, a request, a plan or an order; no past, no denial, no question but whether it can be done. */
function isWanted(clause: SenseClause): boolean {
  const marks = clause.tail?.marks;
  if (marks?.has('forbids')) return false;
  if (clause.denied && !marks?.has('please') && !marks?.has('can')) return false;
  if (marks?.has('past') || marks?.has('supposes') || marks?.has('state')) return false;
  // 「何ができますか」 is listed, question word and all.
  if (INTERROGATIVE.test(clause.predicate?.text ?? '') && clause.predicate?.kind === 'noun') return true;
  return !isAsked(clause) || isWished(clause) || (marks?.has('can') ?? false) || (marks?.has('may') ?? false);
}

const INTERROGATIVE = /^(?:何|なに|どんな|どういう)/;

function isWished(clause: SenseClause): boolean {
  const marks = clause.tail?.marks;
  // 「上司に聞かれて固まりました」: what was done to the person.
  const bareTe =
    (clause.link === 'and' && marks?.has('passive') !== true) ||
    clause.tail === null ||
    clause.tail.end === clause.predicate?.end;
  return ['wish', 'please'].some((mark) => marks?.has(mark as 'wish')) || bareTe;
}

/** Whether a clause has no word but of politeness, hesitation, or yes and no. */
function saysNothing(clause: SenseClause): boolean {
  const { predicate } = clause;
  if (clause.phrases.some((phrase) => subjectOf(phrase).kind !== 'neutral')) return false;
  if (predicate === null || predicate.kind === 'filler' || predicate.kind === 'adverb') return true;
  return predicate.found.some(
    ({ sense }) =>
      sense.kind === 'talk' ||
      (sense.kind === 'reply' && ['yes', 'no', 'look-up', 'take-back', 'right'].includes(sense.line.act)),
  );
}

/** In this order: of several in one message the first names it. */
const TALK: readonly SmallTalk[] = [
  'blame',
  'praise',
  'identity',
  'thanks',
  'goodbye',
  'acknowledgement',
  'greeting',
];

/** What a message is that holds nothing but a greeting, thanks or the like. */
export function talkIn(clauses: readonly SenseClause[]): SmallTalk | undefined {
  const kinds = new Set<SmallTalk>();
  for (const clause of clauses) {
    if (seeksAgreement(clause)) return undefined;
    const units = [
      ...clause.phrases.flatMap((phrase) => phrase.units),
      ...clause.others,
      ...(clause.nominal?.units ?? (clause.predicate ? [clause.predicate] : [])),
    ];
    const talk = units.flatMap((unit) => linesOf(unit, 'talk'));
    if (talk.length === 0 && !saysNothing(clause)) return undefined;
    const rest = units.filter((unit) => linesOf(unit, 'talk').length === 0);
    if (
      rest.some(
        (unit) => unit.kind === 'predicate' || (unit.kind === 'noun' && !isPicture(unit) && !isSlight(unit)),
      )
    )
      return undefined;
    for (const { talk: kind } of talk) kinds.add(kind);
  }
  return TALK.find((kind) => kinds.has(kind));
}

/** Where a message thanks: at its end, 「…をいただきありがとうございました」, or before the last that it says, 「助かりました、これで…」. */
export type Thanks = 'end' | 'before';

export function thanksIn(clauses: readonly SenseClause[]): Thanks | undefined {
  const said = clauses
    .slice(-3)
    .map((clause) => [
      ...new Set(
        [...(clause.nominal?.units ?? []), ...(clause.predicate ? [clause.predicate] : [])].flatMap((unit) =>
          linesOf(unit, 'talk').map(({ talk }) => talk),
        ),
      ),
    ]);
  if (!said.flat().includes('thanks')) return undefined;
  return (said.at(-1)?.length ?? 0) > 0 ? 'end' : 'before';
}

/** Names nothing: もの, 今回, はい, ほんまに. */
const isSlight = ({ found }: SenseUnit): boolean =>
  found.some(
    ({ sense }) =>
      (sense.kind === 'noun' && sense.group.neutral === true) ||
      sense.kind === 'reply' ||
      (sense.kind === 'act' && sense.line.act === 'doubt'),
  );

/** 「分かりました〜」: a mark, or what is only drawn out. */
const isPicture = ({ text }: SenseUnit): boolean => !/[\p{L}\p{N}]/u.test(text.replaceAll('ー', ''));

/** The dialog that the person asks to be led through; a question about how it is done, or about a rule, is none. */
export function requestIn(clauses: readonly SenseClause[]): DialogId | undefined {
  let embedded: string[] = [];
  for (const clause of clauses) {
    const before = embedded;
    // 「…できるか計算して」: what is asked within the request is what it is of.
    const within = clause.mark === '' && (clause.tail?.marks.has('asks') || clause.tail?.marks.has('open'));
    embedded = within
      ? [
          ...before,
          ...clause.phrases.flatMap(withQualifiers),
          ...(clause.nominal ? withQualifiers(clause.nominal) : []),
          'か',
        ]
      : [];
    const lines = linesOf(clause.predicate, 'request');
    if (lines.length === 0 || !isWanted(clause)) continue;
    if (clause.denied && !clause.tail?.marks.has('please')) continue;
    if (isAsked(clause) && clause.phrases.some(isWhatItIsDoneWith)) continue;
    const phrases = [...clause.phrases, ...(clause.nominal?.owner ? [clause.nominal.owner] : [])];
    const modifiers = clause.nominal?.units.slice(0, -1) ?? [];
    for (const line of lines) {
      if (line.self && clause.tail?.marks.has('please')) continue;
      const groups = [
        ...before,
        ...phrases.flatMap(withQualifiers),
        ...modifiers.flatMap(({ found }) =>
          found.flatMap(({ sense }) => (sense.kind === 'noun' ? [sense.group.name] : [])),
        ),
      ];
      const own = groups.some((group) => line.of.includes(group));
      const foreign = phrases.some(
        (phrase) =>
          !isOblique(phrase) &&
          (isUnlisted(phrase) ||
            // 「まだ有効か調べて」 says what is to be found out of the noun beside it.
            ((subjectOf(phrase).kind === 'unknown' ||
              (saysSomething(phrase.head) && phrase.particle !== 'か')) &&
              !withQualifiers(phrase).some((group) => line.of.includes(group)))),
      );
      if (!foreign && (own || (line.bare && groups.length === 0))) return line.dialog;
    }
  }
  return undefined;
}

/** 「どっちを見ればいいですか」「どちらのつもりで見れば…」: the person is to look, and asks at what. */
const isWhatItIsDoneWith = ({ particle, units }: SensePhrase): boolean =>
  /^(?:を|で(?!も))/.test(particle) && units.some(({ kind }) => kind === 'interrogative');

/** 「新規申請の流れを教えて」: what is asked about is the flow, whatever it is of. */
const isUnlisted = (phrase: SensePhrase): boolean =>
  phrase.owner !== null && subjectOf({ ...phrase, owner: null, qualifiers: [] }).kind === 'unknown';

/** 「違いを教えて」: a noun that says something is what is asked about, whatever it belongs to. */
const saysSomething = ({ found }: SenseUnit): boolean =>
  found.length > 0 && found.every(({ sense }) => sense.kind !== 'noun');

function withQualifiers(phrase: SensePhrase): string[] {
  return [
    ...groupsOf(phrase),
    ...phrase.qualifiers.flatMap((clause) => [
      ...clause.phrases.flatMap(withQualifiers),
      ...(clause.nominal ? groupsOf(clause.nominal) : []),
    ]),
  ];
}
