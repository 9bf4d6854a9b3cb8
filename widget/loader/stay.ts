/**
 * Keeps the element in the page. It stands beside the body, so that it outlives a body that is replaced (Turbo, htmx,
 * PJAX) without being moved, for a frame that is moved loads anew; what takes it away all the same is undone. In the top
 * layer, where browsers know it, no transform, filter or containment of the root element holds or hides it.
 * @returns how to let go
 */
export function stay(page: Document, host: HTMLElement): () => void {
  // The first level is enough: the document for a new root element, that for its children.
  const attach = () => {
    const root = page.documentElement;
    if (!root) return;
    if (!host.isConnected) {
      root.append(host);
      host.showPopover?.();
    }
    observer.observe(root, { childList: true });
  };
  const observer = new MutationObserver(attach);
  observer.observe(page, { childList: true });
  attach();
  return () => {
    observer.disconnect();
    host.remove();
  };
}
