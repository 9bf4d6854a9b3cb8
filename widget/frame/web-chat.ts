/** The part of Web Chat's bundle and of its Direct Line client that the frame uses. */
export interface WebChat {
  createDirectLine(options: DirectLineOptions): DirectLine;
  createStore(initial: object, ...middlewares: Middleware[]): Store;
  renderWebChat(props: WebChatProps, element: unknown): void;
}

export interface StoreAction {
  type: string;
  payload?: unknown;
}

export interface Store {
  dispatch(action: StoreAction): unknown;
}

export type Middleware = () => (next: (action: StoreAction) => unknown) => (action: StoreAction) => unknown;

export interface Observer<T> {
  next?: (value: T) => void;
  error?: (cause: unknown) => void;
  complete?: () => void;
}

export interface Observed<T> {
  subscribe(listener: Observer<T> | ((value: T) => void)): { unsubscribe(): void };
}

/** The part of an activity that the frame itself looks at. */
export interface ActivityLike {
  id?: string;
  type?: string;
  from?: { id?: string; name?: string; role?: string };
  locale?: string;
  text?: string;
  textFormat?: string;
  value?: unknown;
  timestamp?: string;
  attachments?: readonly { contentType?: string; name?: string; content?: unknown }[];
  suggestedActions?: { actions?: readonly CardAction[] };
  channelData?: {
    clientActivityID?: string;
    messageBack?: { displayText?: string };
    postBack?: boolean;
  };
}

/** https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#cardaction-object */
export interface CardAction {
  type: string;
  title?: string;
  text?: string;
  displayText?: string;
  value?: unknown;
}

export interface DirectLine {
  /** It never uses a socket. */
  readonly polls?: true;
  connectionStatus$: Observed<number>;
  activity$: Observed<ActivityLike>;
  postActivity(activity: ActivityLike): Observed<string>;
  end(): void;
}

export interface DirectLineOptions {
  token: string;
  domain: string;
  conversationId?: string;
  webSocket?: boolean;
}

export interface WebChatProps {
  directLine: DirectLine;
  store: object;
  userID: string;
  username: string;
  locale: string;
  nonce: string;
  styleOptions: Readonly<Record<string, unknown>>;
  adaptiveCardsHostConfig: object;
  overrideLocalizedStrings: Readonly<Record<string, string>>;
}
