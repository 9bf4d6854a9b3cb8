import { element } from './element';

const OFFLINE = 'オフラインです。書いたメッセージは、接続が戻りしだい自動で送信します。';
const RECONNECTING = '接続が切れました。自動でつなぎ直しています…';

/** Says what stands between the visitor and the service. */
export class ConnectionNotice {
  private reached: boolean | undefined;
  /** What was done on request; it goes with the next piece of news. */
  private done = '';

  constructor() {
    for (const type of ['online', 'offline']) addEventListener(type, () => this.draw());
    this.draw();
  }

  setReached(reached: boolean): void {
    this.reached = reached;
    this.draw();
  }

  tell(done: string): void {
    this.done = done;
    this.draw();
  }

  private draw(): void {
    const trouble = !navigator.onLine ? OFFLINE : this.reached === false ? RECONNECTING : '';
    element('notice').textContent = trouble || this.done;
    element('notice').classList.toggle('trouble', trouble !== '');
    element('notice').classList.toggle('offline', trouble === OFFLINE);
  }
}
