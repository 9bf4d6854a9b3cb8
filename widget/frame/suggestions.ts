import { isComposing } from './compose';
import { element } from './element';
import { refuseText } from './refuse';
import type { CardAction } from './web-chat';

/** What the service finds: a question or dialog by name, and what pressing it means. */
export interface Suggestion {
  label: string;
  action: object;
}

const PAUSE_MS = 120;
const SHORTEST = 2;
const LONGEST = 60;

/** As a card's button of the bot says it. */
export function pressOf({ label, action }: Suggestion): CardAction {
  return { type: 'messageBack', text: label, displayText: label, value: { button: action } };
}

/**
 * Questions that fit what is being typed, above the box: with the arrow keys, by mouse and by touch. What an input method
 * has not confirmed yet is not asked for, and its keys are left to it.
 */
export class Suggestions {
  private readonly list = element('suggestions');
  private found: Suggestion[] = [];
  private at = -1;
  private timer = 0;
  private asked = 0;

  constructor(
    private readonly box: HTMLTextAreaElement,
    private readonly ask: (text: string) => Promise<Suggestion[]>,
    private readonly choose: (suggestion: Suggestion) => void,
  ) {
    box.addEventListener('input', (event) => this.typed((event as InputEvent).isComposing));
    box.addEventListener('compositionend', () => this.typed(false));
    // Before the box itself, which would send.
    box.addEventListener('keydown', (event) => this.key(event), { capture: true });
    box.addEventListener('blur', () => this.close());
  }

  close(): void {
    clearTimeout(this.timer);
    this.asked += 1;
    this.show([]);
  }

  private typed(composing: boolean): void {
    clearTimeout(this.timer);
    if (composing) return;
    const text = this.box.value.trim();
    const fits = text.length >= SHORTEST && text.length <= LONGEST && !text.includes('\n');
    const worth = fits && refuseText(text) === undefined;
    if (worth) this.timer = window.setTimeout(() => void this.lookUp(text), PAUSE_MS);
    else this.close();
  }

  private async lookUp(text: string): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    const found = await this.ask(text).catch(() => []);
    if (asked === this.asked && document.activeElement === this.box) this.show(found);
  }

  private key(event: KeyboardEvent): void {
    if (this.found.length === 0 || isComposing(event)) return;
    const { length } = this.found;
    if (event.key === 'ArrowUp') this.mark(this.at <= 0 ? length - 1 : this.at - 1);
    else if (event.key === 'ArrowDown') this.mark((this.at + 1) % length);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && !event.shiftKey && this.at >= 0) this.take(this.at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private take(at: number): void {
    const suggestion = this.found[at];
    this.close();
    if (suggestion) this.choose(suggestion);
  }

  private mark(at: number): void {
    this.at = at;
    [...this.list.children].forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === at));
    });
    if (at < 0) this.box.removeAttribute('aria-activedescendant');
    else this.box.setAttribute('aria-activedescendant', `suggestion-${at}`);
  }

  private show(found: Suggestion[]): void {
    this.found = found;
    this.list.hidden = found.length === 0;
    this.list.replaceChildren(...found.map(({ label }, index) => this.option(label, index)));
    this.mark(-1);
    element('suggested').textContent =
      found.length === 0 ? '' : `候補が${found.length}件あります。上下の矢印キーで選べます。`;
  }

  private option(label: string, index: number): HTMLElement {
    const option = document.createElement('div');
    option.id = `suggestion-${index}`;
    option.setAttribute('role', 'option');
    option.textContent = label;
    // Before the box loses the focus, which would close the list.
    option.addEventListener('pointerdown', (event) => event.preventDefault());
    option.addEventListener('click', () => this.take(index));
    return option;
  }
}
