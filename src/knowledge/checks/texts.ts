import { CONTACT_FILE, type KnowledgeSources, LEXICON_FILE, TOPICS_FILE } from '../sources';
import type { PlacedText } from '../text';

/** Every text that people see or that the search learns from, with its place. */
export function textsOf(sources: KnowledgeSources): PlacedText[] {
  const entries = sources.entries.flatMap(({ file, entry }) => {
    const place = (field: string) => (text: string) => ({ file, entry: entry.id, field, text });
    return [
      place('question')(entry.question),
      place('answer')(entry.answer),
      place('source')(entry.source),
      ...entry.alternatives.map(place('alternatives')),
      ...entry.mustFind.map(place('mustFind')),
    ];
  });
  const topics = (sources.topics ?? []).flatMap((topic) => {
    const place = (field: string) => (text: string) => ({ file: TOPICS_FILE, entry: topic.id, field, text });
    return [place('label')(topic.label), ...topic.examples.map(place('examples'))];
  });
  return [...entries, ...topics];
}

/** What else is shown or matched: contact details, which may be empty, and the words of the lexicon. */
export function wordsOf({ contact, lexicon }: KnowledgeSources): PlacedText[] {
  const details = Object.entries(contact ?? {}).map(([field, text]) => ({
    file: CONTACT_FILE,
    entry: '',
    field,
    text,
  }));
  const groups = [
    ...(lexicon?.terms ?? []).map(({ term, variants }) => [term, ...variants]),
    ...(lexicon?.synonyms ?? []),
  ];
  const words = groups.flatMap((group) =>
    group.map((text) => ({ file: LEXICON_FILE, entry: group[0] ?? '', field: 'terms・synonyms', text })),
  );
  return [...details, ...words];
}
