const BOT_BUBBLE = '.webchat__bubble:not(.webchat__bubble--from-user) .webchat__bubble__content';

/** Puts a button that copies the answer under each message of the bot. */
export function addCopyButtons(chat: HTMLElement): void {
  const observer = new MutationObserver(() => {
    for (const article of chat.querySelectorAll<HTMLElement>('[role=feed] article:not([data-copies])')) {
      const bubbles = [...article.querySelectorAll<HTMLElement>(BOT_BUBBLE)];
      const words = bubbles.filter((bubble) => bubble.querySelector('.webchat__text-content, .ac-textBlock'));
      if (words.length === 0) continue;
      article.dataset.copies = '';
      article.append(copyButton(() => words.map(textIn).join('\n')));
    }
  });
  observer.observe(chat, { childList: true, subtree: true });
}

const WORDS = '.webchat__text-content, .ac-textBlock:not(.ac-factset *), .ac-factset tr';

/** Without the labels of its buttons. */
function textIn(bubble: HTMLElement): string {
  return [...bubble.querySelectorAll(WORDS)]
    .map((part) => (part.localName === 'tr' ? [...part.querySelectorAll('td[class]')] : [part]))
    .map((parts) => parts.map(({ textContent }) => textContent?.trim()).join(': '))
    .join('\n');
}

function copyButton(text: () => string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'コピー';
  button.setAttribute('aria-label', 'コピー(この回答)');
  button.addEventListener('click', async () => {
    button.textContent = (await copy(text())) ? 'コピーしました' : 'コピーできませんでした';
    setTimeout(() => {
      button.textContent = 'コピー';
    }, 2_000);
  });
  return button;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Where the page around the frame does not let it use the clipboard. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'unseen';
  document.body.append(area);
  const before = document.activeElement;
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
