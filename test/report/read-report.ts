import { parseHTML } from 'linkedom';

/** The figures of a report as a person reads them: each label with the number under it. */
export function figuresIn(html: string): Record<string, number> {
  const { document } = parseHTML(html) as unknown as {
    document: { querySelectorAll(selector: string): Iterable<Shown> };
  };
  return Object.fromEntries(
    [...document.querySelectorAll('dl > div')].map((card) => [
      card.querySelector('dt')?.textContent ?? '',
      Number((card.querySelector('dd b')?.textContent ?? '').replaceAll(',', '')),
    ]),
  );
}

interface Shown {
  textContent: string;
  querySelector(selector: string): Shown | null;
}
