import { element } from './element';

const USUAL = '回答を準備しています…';
const LONG = '時間がかかっています。もうしばらくお待ちください…';
const LONG_AFTER_MS = 15_000;
/** Some presses get no answer. */
const GIVE_UP_AFTER_MS = 120_000;

/** Says, from the moment of sending until something is answered, that an answer is on its way. */
export class Working {
  private timers: number[] = [];

  begin(): void {
    this.end();
    this.say(USUAL);
    this.timers = [
      window.setTimeout(() => this.say(LONG), LONG_AFTER_MS),
      window.setTimeout(() => this.end(), GIVE_UP_AFTER_MS),
    ];
  }

  end(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
    this.say('');
  }

  private say(text: string): void {
    element('working').textContent = text;
  }
}
