/** Where the script came from, and what its tag says. */
export interface Origin {
  src: string;
  data: DOMStringMap;
}

const NAME = /\/widget\.js(?:[?#]|$)/;

/**
 * The tag of this script: a module has no `currentScript`, and tag managers may take the tag away again; then the
 * browser still knows what was loaded.
 */
export function findScript(page: Document): Origin {
  const named = () => [...page.scripts].find(({ src }) => NAME.test(src));
  // Of SVG's scripts, the other kind there is, none brings a file of this name.
  const tag = (page.currentScript as HTMLScriptElement | null) ?? named();
  if (tag) return { src: tag.src, data: tag.dataset };
  const loaded = performance.getEntriesByType('resource').find(({ name }) => NAME.test(name));
  return { src: loaded?.name ?? '', data: {} };
}
