import { cardHostConfig } from './card-host-config';
import type { Session } from './session';
import { STRINGS } from './strings';
import { styleOptions } from './style-options';
import type { Theme } from './theme';
import type { DirectLine, WebChat } from './web-chat';

declare global {
  interface Window {
    /** Put there by Web Chat's bundle. */
    WebChat: WebChat;
  }
}

/** Web Chat names its multi-line box differently from the single-line one that its users know. */
const BOX = '[data-id="webchat-sendbox-input"]';
const KNOWN_NAME = 'webchat__send-box-text-box__input';

/** Shows one conversation after another in the same element. */
export class Chat {
  private store: object | undefined;
  private conversationId: string | undefined;
  private shown: { client: DirectLine; session: Session } | undefined;

  constructor(
    private readonly element: HTMLElement,
    private readonly nonce: string,
    private theme: Theme,
  ) {
    new MutationObserver(() => this.box()?.classList.add(KNOWN_NAME)).observe(element, {
      childList: true,
      subtree: true,
    });
  }

  /** The store outlives a client of the same conversation, and with it what is being typed. */
  show(client: DirectLine, session: Session): void {
    if (!this.store || this.conversationId !== session.conversationId) {
      this.store = window.WebChat.createStore();
      this.conversationId = session.conversationId;
    }
    this.shown = { client, session };
    this.render();
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.render();
  }

  focus(): void {
    this.box()?.focus();
  }

  private box(): HTMLElement | null {
    return this.element.querySelector<HTMLElement>(`textarea${BOX}, ${BOX} textarea, input${BOX}`);
  }

  private render(): void {
    if (!this.shown || !this.store) return;
    const { client, session } = this.shown;
    window.WebChat.renderWebChat(
      {
        directLine: client,
        store: this.store,
        userID: session.userId,
        locale: 'ja-JP',
        nonce: this.nonce,
        styleOptions: styleOptions(this.theme),
        adaptiveCardsHostConfig: cardHostConfig(this.theme),
        overrideLocalizedStrings: STRINGS,
      },
      this.element,
    );
    this.element.setAttribute('aria-busy', 'false');
  }
}
