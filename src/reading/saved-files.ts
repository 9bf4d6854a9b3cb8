import { groupsOf, type SenseClause, type SensePhrase, subjectOf } from './phrases';
import type { PlacedClause } from './read-clauses';

/**
 * Whether a clause says under which name a file was kept: 「同じ名前で保存しました」「server.keyを別の名前で作った」「名前を変えて保存」. The
 * name is the file's, and not the site's.
 */
export const namesFile = (clause: PlacedClause, next: PlacedClause | undefined): boolean =>
  isOfItsName(clause) || savesUnderName(clause) || (next !== undefined && namesThenSaves(clause, next));

/** 「鍵のファイル名は別です」「ファイル名も違います」: what is called so is the file, and no other. */
const isOfItsName = ({ phrases }: SenseClause): boolean =>
  phrases.some(
    ({ units, owner, particle }) =>
      /^[はもが]/.test(particle) &&
      FILE_NAME.test(units.map(({ text }) => text).join('')) &&
      (owner === null || isFile(owner)),
  );

const FILE_NAME = /^(?:鍵の?|キー|キーペアの?|秘密鍵の?)?ファイル(?:の名前|名)$/;

/** 「server.keyを別の名前で作った」 */
function savesUnderName(clause: PlacedClause): boolean {
  const base = baseOf(clause);
  const beside = besideName(clause);
  return beside !== undefined && (SAVES.has(base) || (MAKES.has(base) && beside.some(isFile)));
}

/** 「名前を変えて保存」「別名で保存」 */
export const namesThenSaves = (clause: PlacedClause, next: PlacedClause): boolean =>
  clause.link === 'and' &&
  next.sentence === clause.sentence &&
  besideName(clause) !== undefined &&
  !savesUnderName(clause) &&
  SAVES.has(baseOf(next)) &&
  next.phrases.every((phrase) => isFile(phrase) || isNothing(phrase));

/** The phrases beside the name; undefined where there is none, or where it is something else's. */
function besideName(clause: PlacedClause): SensePhrase[] | undefined {
  const name = nameIn(clause);
  if (name === undefined) return undefined;
  const others = clause.phrases.filter((phrase) => phrase !== name);
  return others.every((phrase) => !isObject(phrase) || isFile(phrase) || isNothing(phrase))
    ? others
    : undefined;
}

/** 「同じ名前で」「名前を変えて」「別の名前にして」 */
const nameIn = ({ phrases, nominal }: SenseClause): SensePhrase | undefined =>
  phrases.find(({ head, particle }) => NAME.test(head.text) && /^[でにを]/.test(particle)) ??
  (nominal && (NAME.test(nominal.head.text) || OTHER.test(nominal.head.text)) ? nominal : undefined);

/** What a file is called; a common name is no such name. */
const NAME = /^(?:(?:同じ|別の?|ファイル)?(?:名前|なまえ|名)|(?:同じ|別|違う)?ファイル名|ファイルの名前)$/;

/** 「別名で保存」: a name and what it is, in one. */
const OTHER = /^(?:別名|同名|別なまえ|別名前)$/;

/** What is done to files alone, and what makes a file of a key. */
const SAVES = new Set(['保存', '上書き保存', 'セーブ', '書き出す', '書き込む', '出力', 'エクスポート']);
const MAKES = new Set(['作る', '作成', '作り直す', '生成', '再生成', '再作成', '置く']);

const baseOf = ({ predicate }: SenseClause): string => predicate?.word?.base ?? predicate?.base ?? '';

const isObject = ({ particle }: SensePhrase): boolean => /^(?:を|は|が|も)?$/.test(particle);

const isNothing = (phrase: SensePhrase): boolean => subjectOf(phrase).kind === 'neutral';

const isFile = (phrase: SensePhrase): boolean =>
  groupsOf(phrase).some((group) => group === '鍵' || group === 'ファイル');
