import type { Said } from './transcript';

/** Hands the conversation to the visitor as a text file. */
export function saveConversation(title: string, said: readonly Said[]): void {
  const text = said.map(({ who, when, text }) => `${who} ${when}\n${text}\n`).join('\n');
  // With a mark, for editors that would else guess another encoding.
  const url = URL.createObjectURL(new Blob([`\ufeff${title}\n\n${text}`], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${title.replace(/[\\/:*?"<>|]/g, '')}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Prints the conversation from a page of its own: of the chat itself, only what can be seen would be printed. */
export function printConversation(title: string, said: readonly Said[]): boolean {
  const paper = window.open('', '_blank');
  if (!paper) return false;
  const { document: page } = paper;
  page.title = title;
  page.documentElement.lang = 'ja';
  const heading = page.createElement('h1');
  heading.textContent = title;
  page.body.style.cssText = 'margin: 24px; font: 14px/1.7 sans-serif; color: #000; background: #fff';
  page.body.append(heading);
  for (const { who, when, text } of said) {
    const speaker = page.createElement('h2');
    speaker.textContent = `${who} ${when}`;
    speaker.style.cssText = 'margin: 16px 0 0; font-size: 13px';
    const words = page.createElement('p');
    words.textContent = text;
    words.style.cssText = 'margin: 0; white-space: pre-wrap; overflow-wrap: anywhere';
    page.body.append(speaker, words);
  }
  paper.print();
  return true;
}
