import { element } from './element';
import { textOf } from './transcript';
import type { ActivityLike, CardAction } from './web-chat';

/** What was written and has not come back from the service, with what is said of it. */
export interface Pending {
  key: string;
  label: string;
  state: string;
}

/**
 * The conversation in the panel's own words and buttons, until Web Chat is there to show it. Its articles are the ones that
 * Web Chat shows afterwards.
 */
export class EarlyTranscript {
  private readonly list = element('early');
  private readonly said = new Map<string, HTMLElement>();
  private readonly pending = new Map<string, HTMLElement>();

  constructor(private readonly press: (action: CardAction) => void) {}

  get hasFocus(): boolean {
    return this.list.contains(document.activeElement);
  }

  /** Adds what is new; what stands there already stays as it is, with the focus that it may have. */
  draw(heard: readonly ActivityLike[], pending: readonly Pending[]): void {
    for (const activity of heard) {
      const { id = '', type } = activity;
      if (type !== 'message' || this.said.has(id)) continue;
      const article = this.articleOf(activity);
      this.said.set(id, article);
      this.list.append(article);
      this.look(article);
      if (isFromBot(activity)) element('spoken').textContent = textOf(activity);
    }
    for (const [key, article] of this.pending) {
      article.remove();
      if (!pending.some((one) => one.key === key)) this.pending.delete(key);
    }
    for (const { key, label, state } of pending) {
      const isNew = !this.pending.has(key);
      const article = ownArticle(label, state);
      this.pending.set(key, article);
      this.list.append(article);
      if (isNew) this.look(article);
    }
    this.show(this.said.size + this.pending.size > 0);
  }

  clear(): void {
    this.said.clear();
    this.pending.clear();
    this.list.replaceChildren();
    element('spoken').textContent = '';
    this.show(false);
  }

  private show(shown: boolean): void {
    this.list.hidden = !shown;
    // For as long as it is the transcript.
    if (shown) this.list.setAttribute('role', 'feed');
    else this.list.removeAttribute('role');
  }

  private articleOf(activity: ActivityLike): HTMLElement {
    if (!isFromBot(activity)) return ownArticle(textOf(activity), '');
    const article = articleWith('bot', 'サポートの発言:', textOf(activity));
    const actions = actionsIn(activity);
    if (actions.length === 0) return article;
    const buttons = document.createElement('div');
    buttons.className = 'buttons';
    buttons.append(
      ...actions.map((action) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.title = button.textContent = action.title ?? action.displayText ?? '';
        button.addEventListener('click', () => this.press(action));
        return button;
      }),
    );
    article.append(buttons);
    return article;
  }

  /** A long answer is read from where it begins. */
  private look(article: HTMLElement): void {
    requestAnimationFrame(() => {
      const fits = article.offsetHeight <= this.list.clientHeight;
      article.scrollIntoView({ block: fits ? 'end' : 'start' });
    });
  }
}

const isFromBot = ({ from }: ActivityLike) => from?.role === 'bot';

function articleWith(kind: string, speaker: string, text: string): HTMLElement {
  const article = document.createElement('article');
  article.className = kind;
  article.tabIndex = 0;
  const who = document.createElement('span');
  who.className = 'unseen';
  who.textContent = speaker;
  const words = document.createElement('p');
  words.textContent = text;
  article.append(who, words);
  return article;
}

function ownArticle(label: string, state: string): HTMLElement {
  const article = articleWith('own', '自分の発言:', label);
  if (state === '') return article;
  const note = document.createElement('small');
  note.textContent = state;
  article.append(note);
  return article;
}

interface CardContent {
  actions?: readonly { title?: string; data?: { cardAction?: CardAction } }[];
}

/** What the buttons of its cards say when they are pressed. */
function actionsIn({ attachments = [] }: ActivityLike): CardAction[] {
  return attachments.flatMap(({ content }) =>
    ((content as CardContent | undefined)?.actions ?? []).flatMap(({ title, data }) =>
      data?.cardAction ? [{ ...data.cardAction, ...(title !== undefined && { title }) }] : [],
    ),
  );
}
