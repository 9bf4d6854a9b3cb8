import type { Finding } from '../finding';
import type { KnowledgeSources } from '../sources';
import { excerpt, type PlacedText, sameWordingKey } from '../text';
import { textsOf } from './texts';
import type { Check } from './types';

export const sharedWording: Check = {
  name: 'shared-wording',
  description: 'A wording teaches the search one meaning: it stands once, under one entry or topic.',
  run(sources) {
    const first = new Map<string, PlacedText>();
    return wordings(sources).flatMap((place): Finding[] => {
      const key = sameWordingKey(place.text);
      const other = first.get(key);
      first.set(key, other ?? place);
      if (other === undefined || key === '') return [];
      return [
        {
          file: place.file,
          entry: place.entry,
          problem: `「${excerpt(place.text)}」は「${other.entry}」の ${other.field} にもあります。`,
          repair: '意味の合うほうだけに残し、もう一方から消してください。',
        },
      ];
    });
  },
};

/** Questions come first, so that a finding points at the wording that was added to them. */
function wordings(sources: KnowledgeSources): PlacedText[] {
  const texts = textsOf(sources);
  const learnt = texts.filter(({ field }) => field === 'alternatives' || field === 'examples');
  return [...texts.filter(({ field }) => field === 'question').filter(onceEach()), ...learnt];
}

/** Repeated questions are another check's finding. */
function onceEach(): (place: PlacedText) => boolean {
  const seen = new Set<string>();
  return ({ text }) => {
    const key = sameWordingKey(text);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  };
}
