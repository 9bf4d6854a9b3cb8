import { jaModel, Parser } from 'budoux';

const parser = new Parser(jaModel);
const JAPANESE = /[\u3041-\u30ff\u4e00-\u9fff]/;

/**
 * Lets lines break between phrases only, where the browser cannot do so by itself. The marks are elements, so that what
 * is copied stays as it was.
 */
export function breakByPhrase(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (JAPANESE.test(text.data) && !text.parentElement?.closest('textarea, script, style, .phrased'))
      texts.push(text);
  }
  for (const text of texts) {
    const parts = parser.parse(text.data);
    text.parentElement?.classList.add('phrased');
    if (parts.length < 2) continue;
    const pieces = parts.flatMap((part, at) => (at === 0 ? [part] : [document.createElement('wbr'), part]));
    text.replaceWith(...pieces);
  }
}

breakByPhrase(document.body);
new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes) breakByPhrase(node);
}).observe(document.body, { childList: true, subtree: true });
