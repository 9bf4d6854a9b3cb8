import { cardHostConfig } from './card-host-config';
import type { EarlyTranscript } from './early-transcript';
import { Line, type LineListener } from './line';
import { actionOf, activityOf, labelOf, type Outgoing } from './outgoing';
import type { Session } from './session';
import { STRINGS } from './strings';
import { styleOptions } from './style-options';
import type { Theme } from './theme';
import type { ActivityLike, DirectLine, Middleware, Store, WebChat } from './web-chat';

declare global {
  interface Window {
    /** Put there by Web Chat's bundle. */
    WebChat?: WebChat;
  }
}

interface Shown {
  line: Line;
  session: Session;
  /** Of Web Chat, once it shows the conversation. */
  store?: Store;
  /** Whether Web Chat takes messages. */
  connected: boolean;
  /** Sent before Web Chat was there, and not heard back yet; by the id that the service gives back with it. */
  early: Map<string, Outgoing>;
}

export interface ChatPorts {
  element: HTMLElement;
  nonce: string;
  listener: LineListener;
  /** Shows the conversation until Web Chat does. */
  transcript: Pick<EarlyTranscript, 'draw' | 'clear' | 'hasFocus'>;
  /** Another conversation is shown. */
  changed(): void;
  /** Web Chat shows the conversation; the focus may have been in what showed it before. */
  takenOver(hadFocus: boolean): void;
  later(task: () => void, milliseconds: number): void;
}

const SENDING = '送信しています…';
const WAITING = '準備ができしだい送信します';

/**
 * Shows one conversation after another in the same element. Before Web Chat is there, texts are sent and answers shown
 * without it; what only Web Chat can send waits for it, and what comes after that, too.
 */
export class Chat {
  name = '';
  private shown: Shown | undefined;
  private waiting: Outgoing[] = [];
  private reached = false;
  private count = 0;
  /** The client takes no files: Web Chat, which would send them, cannot take over yet. */
  private isPlain = false;

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
      const line = new Line(this.listener(), ports.later);
      this.shown = { line, session, connected: false, early: new Map() };
      ports.transcript.clear();
      ports.changed();
    }
    this.isPlain = client.polls === true;
    this.shown?.line.attach(client, session.token);
    this.shown?.line.setReached(this.reached);
    this.render();
    this.flush();
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
    const { shown } = this;
    const activity = activityOf(outgoing, shown?.session.userId ?? '', this.name);
    if (shown?.connected) shown.store?.dispatch(actionOf(outgoing));
    else if (activity && shown && !shown.store && this.waiting.length === 0)
      this.sendEarly(shown, outgoing, activity);
    else this.waiting.push(outgoing);
    this.drawEarly();
  }

  private sendEarly({ line, early }: Shown, outgoing: Outgoing, activity: ActivityLike): void {
    this.count += 1;
    const key = `early-${Date.now().toString(36)}-${this.count}`;
    early.set(key, outgoing);
    const channelData = { ...activity.channelData, clientActivityID: key };
    line.postActivity({ ...activity, channelData }).subscribe({
      // Web Chat can say why, and offers to try again.
      error: () => {
        early.delete(key);
        this.waiting.push(outgoing);
        this.render();
      },
    });
  }

  private listener(): LineListener {
    const { listener } = this.ports;
    return {
      posted: (activity) => listener.posted(activity),
      failed: () => listener.failed(),
      heard: (activity) => {
        this.shown?.early.delete(activity.channelData?.clientActivityID ?? '');
        listener.heard(activity);
        this.drawEarly();
        if (!this.shown?.store) this.ports.later(() => this.render(), 0);
      },
    };
  }

  private drawEarly(): void {
    const { shown, waiting, ports } = this;
    if (shown?.connected) return;
    const early = [...(shown?.early ?? [])].map(([key, outgoing]) => ({ key, outgoing, state: SENDING }));
    const later = waiting.map((outgoing, at) => ({ key: `waiting-${at}`, outgoing, state: WAITING }));
    const pending = [...early, ...later].map(({ key, outgoing, state }) => ({
      key,
      label: labelOf(outgoing),
      state,
    }));
    ports.transcript.draw(shown?.line.heard ?? [], pending);
  }

  private readonly watchStore: Middleware = () => (next) => (action) => {
    const result = next(action);
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') this.ports.later(() => this.connect(), 0);
    return result;
  };

  private connect(): void {
    if (!this.shown) return;
    this.shown.connected = true;
    const { hasFocus } = this.ports.transcript;
    this.ports.transcript.clear();
    this.ports.takenOver(hasFocus);
    this.flush();
  }

  private flush(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const outgoing of waiting) this.send(outgoing);
    this.drawEarly();
  }

  private render(): void {
    const { shown } = this;
    const { WebChat } = window;
    if (!shown || !WebChat || this.isPlain || shown.early.size > 0) return;
    shown.store ??= WebChat.createStore({}, this.watchStore);
    const { line, store, session } = shown;
    WebChat.renderWebChat(
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
