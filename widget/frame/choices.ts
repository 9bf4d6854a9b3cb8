import { element } from './element';
import type { ActivityLike, CardAction } from './web-chat';

/** Buttons that the last message suggests as replies; they go when anything is said. */
export function showChoices(activity: ActivityLike | undefined, press: (action: CardAction) => void): void {
  const list = element('choices');
  const actions = activity?.suggestedActions?.actions ?? [];
  list.hidden = actions.length === 0;
  list.replaceChildren(
    ...actions.map((action) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'webchat__suggested-actions__button';
      button.textContent = action.title ?? String(action.value ?? '');
      button.addEventListener('click', () => press(action));
      return button;
    }),
  );
}
