import { Chat } from './chat';
import { showChoices } from './choices';
import { Compose } from './compose';
import { Connection } from './connection';
import { addCopyButtons } from './copy-buttons';
import { EarlyTranscript } from './early-transcript';
import { element } from './element';
import type { FrameSettings } from './frame-settings';
import { meetVisitor, type Visitor } from './greeting';
import { offerQuestions } from './help';
import type { HostPage } from './host-page';
import { printConversation, saveConversation } from './keep-copy';
import { loadScript, loadScriptAtLast } from './load-script';
import { markTables } from './mark-tables';
import { dialogIsOpen, offerMenu } from './menu';
import { ConnectionNotice } from './notice';
import type { Outgoing } from './outgoing';
import type { Colours } from './paint';
import { placeIn } from './place';
import { plainClient } from './plain-client';
import { askSuggestions, eraseData } from './service';
import { openSession, type Session } from './session';
import { pressOf, Suggestions } from './suggestions';
import { wordsOf } from './transcript';
import { watchPolls } from './watch-polls';
import { watchSockets } from './watch-sockets';
import type { CardAction } from './web-chat';
import { Working } from './working';

export interface ConversationPorts {
  nonce: string;
  settings: FrameSettings;
  host: HostPage;
  colours: Colours;
}

const ERASED = 'データを削除しました。新しい会話を始めます。';
/** So long Web Chat may take before the conversation begins without it; sooner where somebody has written something. */
const WITHOUT_WEB_CHAT_AFTER_MS = 1_000;
const NOT_ERASED = 'データを削除できませんでした。少し時間をおいて、もう一度お試しください。';

/** Makes everything in the frame work. What can be used before Web Chat is loaded, can. */
export function startConversation({ nonce, settings, host, colours }: ConversationPorts): void {
  const later = (task: () => void, milliseconds: number) => void setTimeout(task, milliseconds);
  const notice = new ConnectionNotice();
  const working = new Working();
  const place = placeIn(element('chat'));
  const { dataset } = document.documentElement;
  const webChat = afterPaint().then(() => loadScriptAtLast(dataset.chat ?? '', nonce));
  let isPlain = false;
  let hurry = () => {};
  const longEnough = new Promise<void>((resolve) => {
    hurry = resolve;
    later(resolve, WITHOUT_WEB_CHAT_AFTER_MS);
  });

  const send = (outgoing: Outgoing) => {
    notice.tell('');
    working.begin();
    questions.hide();
    showChoices(undefined, press);
    suggestions.close();
    chat.send(outgoing);
    hurry();
  };
  const press = (action: CardAction) => send({ kind: 'press', action });
  const questions = offerQuestions(press);
  const compose = new Compose(send);
  const suggestions = new Suggestions(compose.box, askSuggestions, (suggestion) => {
    compose.clear();
    press(pressOf(suggestion));
  });
  const early = new EarlyTranscript(press);
  const chat = new Chat(
    {
      element: element('chat'),
      nonce,
      listener: {
        posted(activity) {
          showChoices(undefined, press);
          if (activity.type !== 'message') return;
          working.begin();
          place.toEnd();
        },
        failed: () => working.end(),
        heard(activity) {
          if (activity.type !== 'message') return;
          const fromBot = activity.from?.role === 'bot';
          if (fromBot) {
            working.end();
            place.answered();
            if (chat.said.length === 1) place.toBeginning();
          } else questions.hide();
          showChoices(fromBot ? activity : undefined, press);
        },
      },
      transcript: early,
      changed: () => showChoices(undefined, press),
      takenOver: (hadFocus) => hadFocus && takeFocus(),
      later,
    },
    colours.theme,
  );
  colours.onChange((theme) => chat.setTheme(theme));
  addCopyButtons(element('chat'));
  markTables(element('chat'));
  if (!CSS.supports('word-break', 'auto-phrase'))
    void webChat.then(() => loadScript(dataset.phrases ?? '', nonce)).catch(() => {});

  let visitor: Visitor | undefined;
  const met = meetVisitor(host, (another) => {
    visitor = another;
    chat.name = another.person.name ?? '';
    void connection.start();
  }).then((first) => {
    visitor = first;
    chat.name = first.person.name ?? '';
    return first;
  });
  const open = async () => {
    const { memory } = visitor ?? (await met);
    return openSession(fetch.bind(window), 'token', memory);
  };
  // Asked for while Web Chat is still on its way.
  let first: Promise<Session> | undefined = open();
  first.catch(() => {});
  const connection = new Connection({
    async open() {
      const session = first ?? open();
      first = undefined;
      await Promise.race([webChat, longEnough]);
      return session;
    },
    connect(session, webSocket) {
      const { token, domain, conversationId } = session;
      const { WebChat } = window;
      isPlain = !WebChat;
      if (WebChat) return WebChat.createDirectLine({ token, domain, conversationId, webSocket });
      return plainClient(session, {
        request: fetch.bind(window),
        pause: (milliseconds) => new Promise((resolve) => later(resolve, milliseconds)),
        now: () => Date.now(),
      });
    },
    show: (client, session) => chat.show(client, session),
    forget: () => visitor?.memory.write(undefined),
    online(reached) {
      notice.setReached(reached);
      chat.setReached(reached);
    },
    later(task, milliseconds) {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => Date.now(),
    random: () => Math.random(),
  });
  watchSockets(window, connection);
  watchPolls(window, () => connection.pollFailed());

  const touch = matchMedia('(pointer: coarse)');
  // On a phone the keyboard would cover the greeting and the choices.
  const takeFocus = () => (touch.matches ? element('title') : compose.box).focus();
  const restart = async () => {
    visitor?.memory.write(undefined);
    working.end();
    await connection.start();
    takeFocus();
  };
  const erase = async () => {
    const erased = await eraseData(visitor?.memory.read());
    notice.tell(erased ? ERASED : NOT_ERASED);
    return erased;
  };
  const title = settings.title;
  offerMenu({
    enlarge: host.isThere ? (large) => host.send({ type: 'server-id-support:enlarge', large }) : undefined,
    save: () => saveConversation(title, wordsOf(chat.said)),
    print: () => void printConversation(title, wordsOf(chat.said)),
    erase: () => void erase().then((erased) => (erased ? restart() : undefined)),
    restart: (erasing) =>
      void (erasing ? erase() : Promise.resolve(true)).then((done) => (done ? restart() : undefined)),
  });

  const close = () => host.send({ type: 'server-id-support:close' });
  element('close').addEventListener('click', close);
  document.addEventListener('keydown', (event) => {
    // Inside the transcript Escape leads back to the box.
    const inTranscript = (event.target as Element).closest('.webchat__basic-transcript');
    if (event.key !== 'Escape' || dialogIsOpen()) return;
    if (inTranscript) compose.focus();
    else close();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') connection.wake();
  });
  addEventListener('offline', () => chat.setReached(false));
  addEventListener('online', () => connection.renew());
  host.on('server-id-support:shown', takeFocus);
  host.send({ type: 'server-id-support:ready' });
  if (window.parent === window) takeFocus();
  void webChat.then(() => {
    questions.ready();
    // Its own client sends files too, and hears sooner, by a socket; with it Web Chat takes over.
    if (isPlain) connection.renew();
  });
  compose.begin();
  void connection.start();
}

/** Lets what can be used at once be seen before the long download begins. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
    // A frame that is not visible is not painted.
    setTimeout(resolve, 300);
  });
}
