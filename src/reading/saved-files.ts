import { groupsOf, type SenseClause, type SensePhrase, subjectOf } from './phrases';
import type { PlacedClause } from './read-clauses';

/**
 * Whether a clause says under which name a file was kept: 「同じ名前で保存しました」「server.keyを別の名前で作った」「名前を変えて保存」. The
 * name is the file's, and not the site's.
 */
export function namesFile(clause: PlacedClause, next: PlacedClause | undefined): boolean {
  const name = nameIn(clause);
  if (name === undefined) return false;
  const others = clause.phrases.filter((phrase) => phrase !== name);
  if (!others.every((phrase) => !isObject(phrase) || isFile(phrase) || isNothing(phrase))) return false;
  const base = baseOf(clause);
  if (SAVES.has(base) || (MAKES.has(base) && others.some(isFile))) return true;
  const goesOn = clause.link === 'and' && next !== undefined && next.sentence === clause.sentence;
  return (
    goesOn && SAVES.has(baseOf(next)) && next.phrases.every((phrase) => isFile(phrase) || isNothing(phrase))
  );
}

/** 「同じ名前で」「名前を変えて」「別の名前にして」 */
const nameIn = ({ phrases, nominal }: SenseClause): SensePhrase | undefined =>
  phrases.find(({ head, particle }) => NAME.test(head.text) && /^[でにを]/.test(particle)) ??
  (nominal && NAME.test(nominal.head.text) ? nominal : undefined);

/** What a file is called; a common name is no such name. */
const NAME = /^(?:(?:同じ|別の?|ファイル)?(?:名前|なまえ|名)|(?:同じ|別|違う)?ファイル名|ファイルの名前)$/;

/** What is done to files alone, and what makes a file of a key. */
const SAVES = new Set(['保存', '上書き保存', 'セーブ', '書き出す', '書き込む', '出力', 'エクスポート']);
const MAKES = new Set(['作る', '作成', '作り直す', '生成', '再生成', '再作成', '置く']);

const baseOf = ({ predicate }: SenseClause): string => predicate?.word?.base ?? predicate?.base ?? '';

const isObject = ({ particle }: SensePhrase): boolean => /^(?:を|は|が|も)?$/.test(particle);

const isNothing = (phrase: SensePhrase): boolean => subjectOf(phrase).kind === 'neutral';

const isFile = (phrase: SensePhrase): boolean =>
  groupsOf(phrase).some((group) => group === '鍵' || group === 'ファイル');
