import { element } from './element';
import { readFrameSettings } from './frame-settings';
import { hostPage } from './host-page';
import { paint } from './paint';
import { startConversation } from './start-conversation';
import { offerTextSizes } from './text-size';

const nonce = (document.currentScript as HTMLScriptElement).nonce;
const settings = readFrameSettings(location.hash);
const host = hostPage(window, settings.host);

host.send({ type: 'server-id-support:alive' });
document.title = settings.title;
element('title').textContent = settings.title;
element('greeting').textContent = settings.greeting;
element('close').hidden = window.parent === window;
if (settings.privacy) {
  const link = element<HTMLAnchorElement>('privacy');
  link.href = settings.privacy;
  link.hidden = false;
}
offerTextSizes(() => localStorage);
startConversation({ nonce, settings, host, colours: paint(settings, host) });
