/** The card renderer makes tables of facts and takes their meaning away again; here it is given back. */
export function markTables(chat: HTMLElement): void {
  new MutationObserver(() => {
    for (const table of chat.querySelectorAll('.ac-factset[role=presentation]')) {
      table.removeAttribute('role');
      for (const title of table.querySelectorAll('.ac-fact-title')) title.setAttribute('role', 'rowheader');
    }
  }).observe(chat, { childList: true, subtree: true });
}
