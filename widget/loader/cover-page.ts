/**
 * Keeps the focus out of a page that the chat hides altogether; also out of a body that has replaced the first.
 * @returns to be told whether the page is hidden
 */
export function coverPage(page: Document): (hidden: boolean) => void {
  let covered: HTMLElement | undefined;
  const cover = (hidden: boolean) => {
    const { body } = page;
    if (covered && (!hidden || covered !== body)) covered.inert = false;
    if (!hidden) covered = undefined;
    else if (covered !== body && !body.inert) {
      body.inert = true;
      covered = body;
    }
  };
  new MutationObserver(() => covered && cover(true)).observe(page.documentElement, { childList: true });
  return cover;
}
