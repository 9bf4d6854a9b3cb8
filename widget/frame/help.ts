import { element } from './element';
import { pressOf } from './suggestions';
import type { CardAction } from './web-chat';

/**
 * The questions that came with the page. They can be read at once; when the chat is there, a press asks it instead, so that
 * what belongs to the answer comes too.
 */
export function offerQuestions(press: (action: CardAction) => void): { ready(): void; hide(): void } {
  const help = element('help');
  const hide = () => {
    help.hidden = true;
  };
  return {
    hide,
    ready() {
      for (const item of document.querySelectorAll<HTMLElement>('#questions li')) {
        const details = item.querySelector('details');
        const label = item.querySelector('summary')?.textContent ?? '';
        // Nobody is interrupted in reading.
        if (!details || details.open) continue;
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = label;
        const action = JSON.parse(item.dataset.action ?? '{}');
        button.addEventListener('click', () => press(pressOf({ label, action })));
        details.replaceWith(button);
      }
    },
  };
}
