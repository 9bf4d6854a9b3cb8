import { element } from './element';
import { labelOf, type Outgoing } from './outgoing';

/** Shows what was written before the chat was there. */
export function showWaiting(messages: readonly Outgoing[]): void {
  const list = element('waiting');
  list.hidden = messages.length === 0;
  // For as long as it is the transcript.
  if (list.hidden) list.removeAttribute('role');
  else list.setAttribute('role', 'feed');
  list.replaceChildren(
    ...messages.map((message) => {
      const article = document.createElement('article');
      article.tabIndex = 0;
      const text = document.createElement('p');
      text.textContent = labelOf(message);
      const state = document.createElement('small');
      state.textContent = '準備ができしだい送信します';
      article.append(text, state);
      return article;
    }),
  );
  list.scrollTop = list.scrollHeight;
}
