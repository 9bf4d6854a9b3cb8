import { groupsOf, isOpen, phrasesOf, type SenseClause, type SensePhrase } from './phrases';
import type { Reading } from './reading';

/** The two applications. */
export const KINDS = ['新規', '更新'];

/**
 * Whether each of the two applications is said of a case of its own: 「追加分は新規、既存分は更新でいいですか」
 * 「初めてなら新規、名前変更なら更新」. What is true of one of them answers half of it.
 */
export function saysBothKinds({ clauses }: Pick<Reading, 'clauses'>): boolean {
  const kinds: string[] = [];
  let spoken = false;
  for (const clause of clauses) {
    for (const [at, phrase] of phrasesOf(clause).entries()) {
      const kind = KINDS.find((one) => groupsOf({ ...phrase, owner: null }).includes(one));
      // 「2台目は新規で1台目は更新」
      const goesOn = phrase.particle === 'で' && clause.phrases.slice(at + 1).some(isTopic);
      const says = phrase === clause.nominal || goesOn;
      if (kind !== undefined && says && spoken && !clause.denied) {
        kinds.push(kind);
        spoken = false;
      } else if (kind === undefined && isTopic(phrase)) spoken = true;
    }
    // 「初めてなら新規」
    if (clause.link === 'supposes' || clause.link === 'because') spoken = true;
    if (isOpen(clause)) return false;
  }
  return KINDS.every((kind) => kinds.includes(kind)) && !clauses.some(speaksOfProcedure);
}

const isTopic = ({ particle, head }: SensePhrase): boolean =>
  head.kind !== 'value' && /は$|^(?:が|も|なら|って)?$/.test(particle);

const speaksOfProcedure = (clause: SenseClause): boolean =>
  phrasesOf(clause).some((phrase) => groupsOf(phrase).includes('手順'));

/** 「追加の1枚と今の1枚、それぞれどちらで申請しますか」: of each of several, of which no one case decides. */
export const asksOfEach = ({ clauses }: Pick<Reading, 'clauses'>): boolean =>
  clauses.some((clause) =>
    [...phrasesOf(clause).flatMap(({ units }) => units), ...clause.others].some(({ text }) =>
      EACH.test(text),
    ),
  );

const EACH = /^(?:それぞれ|各々|おのおの|めいめい)/;
