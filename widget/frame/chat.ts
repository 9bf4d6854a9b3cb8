import { cardHostConfig } from './card-host-config';
import { Line, type LineListener } from './line';
import { actionOf, type Outgoing } from './outgoing';
import type { Session } from './session';
import { STRINGS } from './strings';
import { styleOptions } from './style-options';
import type { Theme } from './theme';
import type { DirectLine, Middleware, Store, WebChat } from './web-chat';

declare global {
  interface Window {
    /** Put there by Web Chat's bundle. */
    WebChat: WebChat;
  }
}

interface Shown {
  line: Line;
  store: Store;
  session: Session;
  /** Whether Web Chat takes messages. */
  connected: boolean;
}

export interface ChatPorts {
  element: HTMLElement;
  nonce: string;
  listener: LineListener;
  /** Called with what is waiting to be handed to Web Chat. */
  waiting(messages: readonly Outgoing[]): void;
  /** Another conversation is shown. */
  changed(): void;
  later(task: () => void, milliseconds: number): void;
}

/** Shows one conversation after another in the same element. What is sent before Web Chat is there waits for it. */
export class Chat {
  name = '';
  private shown: Shown | undefined;
  private waiting: Outgoing[] = [];
  private reached = false;

  constructor(
    private readonly ports: ChatPorts,
    private theme: Theme,
  ) {}

  /** What was said so far. */
  get said() {
    return this.shown?.line.heard ?? [];
  }

  /** The store and its line outlive a client of the same conversation. */
  show(client: DirectLine, session: Session): void {
    const { shown, ports } = this;
    if (shown?.session.conversationId === session.conversationId) shown.session = session;
    else {
      const line = new Line(ports.listener, ports.later);
      this.shown = {
        line,
        store: window.WebChat.createStore({}, this.watchStore),
        session,
        connected: false,
      };
      ports.changed();
    }
    this.shown?.line.attach(client, session.token);
    this.shown?.line.setReached(this.reached);
    this.render();
  }

  setReached(reached: boolean): void {
    this.reached = reached;
    this.shown?.line.setReached(reached);
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.render();
  }

  send(outgoing: Outgoing): void {
    if (this.shown?.connected) this.shown.store.dispatch(actionOf(outgoing));
    else {
      this.waiting.push(outgoing);
      this.ports.waiting(this.waiting);
    }
  }

  private readonly watchStore: Middleware = () => (next) => (action) => {
    const result = next(action);
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') this.ports.later(() => this.flush(), 0);
    return result;
  };

  private flush(): void {
    if (!this.shown) return;
    this.shown.connected = true;
    const { waiting } = this;
    this.waiting = [];
    this.ports.waiting([]);
    for (const outgoing of waiting) this.send(outgoing);
  }

  private render(): void {
    if (!this.shown) return;
    const { line, store, session } = this.shown;
    window.WebChat.renderWebChat(
      {
        directLine: line,
        store,
        userID: session.userId,
        username: this.name,
        locale: 'ja-JP',
        nonce: this.ports.nonce,
        styleOptions: styleOptions(this.theme),
        adaptiveCardsHostConfig: cardHostConfig(this.theme),
        overrideLocalizedStrings: STRINGS,
      },
      this.ports.element,
    );
    this.ports.element.setAttribute('aria-busy', 'false');
  }
}
