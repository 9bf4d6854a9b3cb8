import { isOblique, isOpen, type SenseClause, type SensePhrase, subjectOf } from './phrases';
import type { PlacedClause } from './read-clauses';
import type { Reply } from './replies';
import { isAsked } from './statements';

const INFORMS = new Set(['教える', 'おしえる', '説明', '教示', 'ご教示', '教え', '案内']);
const WANTS_TO_KNOW = new Set([
  '知る',
  '聞く',
  'きく',
  '伺う',
  'うかがう',
  '尋ねる',
  'お聞き',
  'お尋ね',
  'お伺い',
  '教わる',
  '質問',
  '確認',
]);

/** The clauses that ask something, rather than stating it. Who says that they do not know asks nothing. */
export function askingIn(clauses: readonly PlacedClause[], replies: readonly Reply[]): PlacedClause[] {
  return clauses.filter((clause, at) => {
    if (replies.some((reply) => reply.clause === clause && unasks(reply, clause))) return false;
    const next = clauses[at + 1];
    if (isEmbedded(clause, next, replies)) return false;
    return isAsked(clause) ? !isGuess(clause) : asksToBeTold(clause) || isTopicOnly(clause, next);
  });
}

/** Not to know, and a yes by itself, ask nothing: 「そうなんですか」. */
const unasks = ({ act }: Reply, { phrases, nominal }: SenseClause): boolean =>
  act === 'dont-know' || (act === 'yes' && phrases.length === 0 && (nominal?.units.length ?? 1) === 1);

/** 「いつだったか分かりません」: what is not known is no question. */
function isEmbedded(
  clause: PlacedClause,
  next: PlacedClause | undefined,
  replies: readonly Reply[],
): boolean {
  if (!next || next.sentence !== clause.sentence || clause.mark !== '') return false;
  return replies.some(
    ({ clause: other, act }) => other === next && (act === 'dont-know' || act === 'look-up'),
  );
}

/** 「同じかな」「あったかな」 state with a hedge; 「更新できるかな」 asks. */
function isGuess(clause: SenseClause): boolean {
  const { tail, mark } = clause;
  // 「CSRはどうするんだっけ」 asks; 「どうだったかな」 does not know.
  if (isOpen(clause) && !tail?.marks.has('past')) return false;
  return mark !== '?' && (tail?.marks.has('wonders') ?? false) && !tail?.marks.has('can');
}

const ASKED = new Set(['聞く', 'きく', '訊く', '質問', '尋ねる']);

const isMatter = (phrase: SensePhrase): boolean =>
  /^(?:を|について|に関して|のことで)/.test(phrase.particle) && !isOblique({ ...phrase, particle: 'を' });

/** 「教えてください」「知りたい」「教えてくれる?」 */
export function asksToBeTold({ predicate, phrases, tail, link, denied }: SenseClause): boolean {
  if (!predicate || denied || tail?.marks.has('past')) return false;
  const bases = [predicate.base, predicate.word?.base ?? ''];
  // 「書類のことを聞いています」
  if (bases.some((base) => ASKED.has(base)) && tail?.marks.has('state') && phrases.some(isMatter))
    return true;
  if (bases.some((base) => INFORMS.has(base)))
    return (tail?.marks.has('please') ?? false) || link === 'and' || (tail?.marks.has('wish') ?? false);
  return bases.some((base) => WANTS_TO_KNOW.has(base)) && (tail?.marks.has('wish') ?? false);
}

/** 「書類は」「CSRって」: a topic, and nothing said of it. */
function isTopicOnly(clause: PlacedClause, next: PlacedClause | undefined): boolean {
  if (clause.predicate !== null || next?.sentence === clause.sentence) return false;
  const last = clause.phrases.at(-1);
  if (!last) return false;
  if (/^(?:について|に関して)(?:は|の)?$/.test(last.particle)) return subjectOf(last).kind !== 'neutral';
  if (isOblique(last)) return false;
  return /^(?:は|って|とは|というのは)$/.test(last.particle) && subjectOf(last).kind !== 'neutral';
}
