import type { Finding } from '../finding';
import { LEXICON_FILE } from '../sources';
import type { Knowledge } from '../types';
import type { Check } from './types';

type Lexicon = Knowledge['lexicon'];

const KATAKANA = /^[ァ-ヶー・]+$/;

export const lexiconWords: Check = {
  name: 'lexicon-words',
  description: 'A word stands in one synonym group, a spelling under one term, and readings are katakana.',
  run({ lexicon }) {
    if (lexicon === undefined) return [];
    const synonyms = lexicon.synonyms.map((words) => ({ name: words[0] ?? '', words }));
    const terms = lexicon.terms.map(({ term, variants }) => ({ name: term, words: [term, ...variants] }));
    return [
      ...repeated(synonyms, '同義語の組'),
      ...repeated(terms, '用語'),
      ...synonyms.filter(({ words }) => words.length < 2).map(({ name }) => lonely(name)),
      ...readings(lexicon),
      ...blank([...synonyms, ...terms]),
    ];
  },
};

function repeated(groups: readonly { name: string; words: readonly string[] }[], kind: string): Finding[] {
  const first = new Map<string, string>();
  return groups.flatMap(({ name, words }) =>
    words.flatMap((word) => {
      // Case stays apart: `ID` and `id` may both be listed, the search folds them itself.
      const other = first.get(word);
      first.set(word, other ?? name);
      if (other === undefined || word.trim() === '') return [];
      return [
        finding(
          name,
          `「${word}」は${kind}「${other}」にもあります。`,
          '意味の近いほうだけに残してください。',
        ),
      ];
    }),
  );
}

function readings({ terms }: Lexicon): Finding[] {
  return terms
    .filter(({ reading }) => !KATAKANA.test(reading))
    .map(({ term, reading }) =>
      finding(term, `読み「${reading}」がカタカナではありません。`, '全角カタカナで読みを書いてください。'),
    );
}

function blank(groups: readonly { name: string; words: readonly string[] }[]): Finding[] {
  return groups
    .filter(({ words }) => words.some((word) => word.trim() === ''))
    .map(({ name }) => finding(name, '空の言葉があります。', '空の言葉を消してください。'));
}

function lonely(name: string): Finding {
  return finding(
    name,
    '同義語の組に言葉が1つしかありません。',
    '同じ意味の言葉を足すか、組を消してください。',
  );
}

function finding(entry: string, problem: string, repair: string): Finding {
  return { file: LEXICON_FILE, entry, problem, repair };
}
