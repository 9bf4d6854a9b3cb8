import { groupsOf, phrasesOf, type SenseClause } from './phrases';
import type { Statement } from './told';

/**
 * When a key's file was written last, by a day: 「元のファイルの更新日時が昨日になってます」 tells that something was written over it.
 * Undefined where the clause tells no such day.
 */
export function writtenOver(clause: SenseClause): Statement | undefined {
  const dated = clause.phrases.some(
    (phrase) => isTopic(phrase.particle) && groupsOf(phrase).includes('更新日時'),
  );
  if (!dated || clause.link === 'supposes') return undefined;
  const day = [...phrasesOf(clause).flatMap(({ units }) => units), ...clause.others]
    .map(({ text }) => text)
    .find((text) => RECENT.test(text) || LONG_AGO.test(text));
  if (day === undefined) return undefined;
  return {
    fact: 'overwritten',
    value: RECENT.test(day) !== clause.denied,
    sure: 'outright',
    hedged: true,
    mood: 'told',
    word: day,
    of: ['鍵', 'ファイル'],
    weak: false,
    within: false,
    clause,
  };
}

const isTopic = (particle: string): boolean => /^[はがも]/.test(particle);

const RECENT = /^(?:今日|本日|今朝|昨日|昨夜|昨晩|一昨日|おととい|先週|今週|さっき|先ほど|つい最近|最近)/;
const LONG_AGO = /^(?:去年|昨年|一昨年|前年|\d{1,2}年前|だいぶ前|ずっと前)/;
