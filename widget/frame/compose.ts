import { takeDrops } from './drop';
import { element } from './element';
import { Files } from './files';
import type { Outgoing } from './outgoing';
import { refuseText } from './refuse';

/** keyCode of a key press that the input method takes for itself (UI Events, legacy key codes). */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * Whether the key belongs to the input method: its Enter confirms a conversion. Safari ends the composition before it
 * reports the key, hence the key code.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD;
}

declare global {
  interface Window {
    /** Set by the page itself, where 送信 or Enter was pressed before this script ran. */
    sentEarly?: boolean;
  }
}

/** The box under the conversation, and what goes with it. */
export class Compose {
  readonly box = element<HTMLTextAreaElement>('text');
  private readonly files: Files;

  constructor(private readonly send: (outgoing: Outgoing) => void) {
    this.files = new Files((why) => this.refuse(why));
    takeDrops((files) => this.files.add(files));
    // Not a form: the frame's sandbox allows none.
    element('send').addEventListener('click', () => void this.submit());
    this.box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.defaultPrevented || isComposing(event)) return;
      event.preventDefault();
      void this.submit();
    });
    this.box.addEventListener('input', () => {
      this.refuse(undefined);
      this.grow();
    });
  }

  /** Sends what was to be sent before this script ran. */
  begin(): void {
    window.onclick = window.onkeydown = null;
    if (window.sentEarly) void this.submit();
  }

  focus(): void {
    this.box.focus();
  }

  clear(): void {
    this.box.value = '';
    this.grow();
  }

  private async submit(): Promise<void> {
    const text = this.box.value.trim();
    const why = refuseText(text);
    if (why) return this.refuse(why);
    if (text) this.clear();
    const files = await this.files.take();
    if (text === '' && files.length === 0) return;
    this.send({ kind: 'text', text, files });
  }

  private refuse(why: string | undefined): void {
    element('refused').textContent = why ?? '';
  }

  /** As many lines as are written, as far as the style sheet allows. */
  private grow(): void {
    this.box.style.height = 'auto';
    this.box.style.height = `${this.box.scrollHeight}px`;
  }
}
