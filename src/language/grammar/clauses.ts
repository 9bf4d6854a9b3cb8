import type { Clause, Link, Phrase } from './clause';
import type { Mark } from './endings/ending';
import { Form } from './forms';
import { isListedBeside, isSetBeside, isTopic } from './set-beside';
import type { Unit } from './unit';
import {
  ADVERBIAL,
  isAdjective,
  isNominal,
  isNominalStem,
  isNoun,
  isPhraseOfItsOwn,
  isPredicative,
  isThing,
  isThingAsWell,
  linkOf,
  namesNothing,
  PLACES,
  saysOf,
  staysSo,
  tellsHow,
} from './word-kinds';

export type { Clause, Link, Phrase } from './clause';

/** What only something done can be. */
const DONE: readonly Mark[] = ['past', 'passive', 'state', 'can', 'done', 'wish', 'becomes'];

const FULL_STOP = /[。!?\n…]/;
const PURPOSE = /^(?:ため|為)$/;
const ADDRESS = /^(?:様|さま|殿|御中|各位)$/;
const COMMA = /[、,\s:;・/|]/;

/** Puts the units of a sentence together to clauses, in the order in which they end. */
export function clausesOf<T>(units: readonly Unit<T>[]): Clause<T>[] {
  return new ClauseBuilder(units).build();
}

class ClauseBuilder<T> {
  private readonly clauses: Clause<T>[] = [];
  private phrases: Phrase<T>[] = [];
  private others: Unit<T>[] = [];
  private qualifiers: Clause<T>[] = [];
  private owner: Phrase<T> | null = null;
  private at = 0;

  constructor(private readonly units: readonly Unit<T>[]) {}

  build(): Clause<T>[] {
    while (this.at < this.units.length) this.step();
    this.flush('');
    return this.clauses;
  }

  private step(): void {
    const unit = this.units[this.at];
    if (unit === undefined) return;
    switch (unit.kind) {
      case 'mark':
        this.at += 1;
        if (FULL_STOP.test(unit.text)) this.flush(unit.text);
        else if (COMMA.test(unit.text) && !this.isLabel(unit)) this.pause();
        return;
      case 'predicate':
        if (isNominalStem(unit, this.units[this.at + 1]) || (this.owner && isThingAsWell(unit)))
          this.phrase();
        else {
          this.at += 1;
          this.predicate(unit, null);
        }
        return;
      case 'noun':
      case 'value':
        this.phrase();
        return;
      case 'particle':
        this.at += 1;
        // 「今のは…」: what it is of goes without saying.
        if (this.owner) this.phrases.push({ ...this.owner, particle: unit.text });
        this.owner = null;
        return;
      default:
        if (isNominal(unit)) this.phrase();
        else {
          this.at += 1;
          this.others.push(unit);
          if (isPredicative(unit)) this.predicate(unit, null);
        }
    }
  }

  /** A run of nouns with its particle. */
  private phrase(): void {
    const run: Unit<T>[] = [];
    let unit = this.units[this.at];
    while (
      unit &&
      (isNoun(unit) ||
        (run.length === 0 && unit.kind === 'predicate') ||
        (isNominal(unit) && (run.length === 0 || namesNothing(unit))))
    ) {
      run.push(unit);
      this.at += 1;
      if ((unit.tail?.end ?? unit.end) > unit.end) break;
      const before = unit;
      unit = this.units[this.at];
      // 「手続きのため登記簿を」: why, and what.
      if (PURPOSE.test(before.text) || staysSo(before)) break;
      // 「コモンネーム同じ」「CN変更」: a thing, and what is said of it.
      if (unit && isThing(before) && saysOf(unit)) break;
      // 「おととい法務局で」「もちろん証明書も」: when, or how, and what.
      if (
        unit &&
        ((before.kind === 'value' &&
          unit.found.length === 0 &&
          unit.kind === 'noun' &&
          unit.word?.detail !== '接尾') ||
          isPhraseOfItsOwn(before))
      )
        break;
    }
    const head = run.at(-1);
    const first = run[0];
    if (!head || !first) return;
    const next = this.units[this.at];
    // 「ご担当者様 更新の…」 is spoken to.
    if (this.phrases.length === 0 && ADDRESS.test(head.text) && next?.kind === 'mark') {
      this.others.push(head);
      this.owner = null;
      return;
    }
    const after = next?.kind === 'particle' ? next.text : '';
    const why = after === '' && PURPOSE.test(head.text) && !isPredicative(head);
    const particle = why ? 'に' : after;
    const phrase: Phrase<T> = {
      units: run,
      head,
      particle,
      owner: this.owner,
      qualifiers: this.qualifiers,
      start: first.start,
      end: head.tail?.end ?? head.end,
    };
    this.owner = null;
    this.qualifiers = [];
    // 「発行されたのは」: what was said is now spoken of.
    if (head.tail?.marks.has('noun')) {
      this.predicate(head, phrase);
      return;
    }
    // 「登記簿は1月20日でサーバIDは1月25日です」「名前は同じで今のと入れ替えます」
    if (
      particle === 'で' &&
      (head.kind === 'value'
        ? isSetBeside(this.phrases, this.units.slice(this.at + 1))
        : tellsHow(head) && this.phrases.some(isTopic))
    ) {
      this.at += 1;
      this.clauses.push(this.close(head, phrase, 'and', '', false));
      return;
    }
    // 「名前は同じまま取り直します」: how it stays is said of the topic, and what is done is not.
    if (after === '' && staysSo(head) && this.phrases.some(isTopic) && next && next.kind !== 'mark') {
      this.clauses.push(this.close(head, phrase, 'and', '', false));
      return;
    }
    if (after !== '') this.at += 1;
    // 「取得済みのサーバID」「同じ名前」 say it of what follows; 「コモンネームの変更」 owns what follows.
    if (particle === '' && run.length === 1 && isPhraseOfItsOwn(head) && !isPredicative(head)) {
      if (next === undefined || next.kind === 'mark') this.predicate(head, phrase);
      else this.others.push(head);
    } else if (particle === 'の') this.owner = phrase;
    else if (particle !== '' || !isPredicative(head)) this.phrases.push(phrase);
    else this.predicate(head, phrase);
  }

  private predicate(unit: Unit<T>, nominal: Phrase<T> | null): void {
    const { tail } = unit;
    const next = this.units[this.at];
    if (this.qualifiesNext(unit, next)) {
      const goesPast = ({ particle }: Phrase<T>) =>
        particle === 'は' || (isAdjective(unit) && PLACES.has(particle));
      const topics = this.phrases.filter(goesPast);
      this.phrases = this.phrases.filter((phrase) => !goesPast(phrase));
      const clause = this.close(unit, nominal, 'end', '', true);
      this.qualifiers = [...this.qualifiers, clause];
      this.phrases = topics;
      return;
    }
    const quoted = next?.kind === 'particle' && /^(?:って|とは|というのは|っていうのは)$/.test(next.text);
    if (next?.kind === 'particle' && tail && ((tail.form & Form.noun) !== 0 || quoted)) {
      const clause = this.close(unit, nominal, 'end', '', true);
      this.at += 1;
      const head: Unit<T> = { ...unit, kind: 'filler', found: [] };
      const phrase: Phrase<T> = {
        units: [head],
        head,
        particle: next.text,
        owner: null,
        qualifiers: [clause],
        start: clause.start,
        end: next.end,
      };
      if (next.text === 'の') this.owner = phrase;
      else this.phrases.push(phrase);
      return;
    }
    const topics = this.phrases.filter(({ particle }) => particle === 'は');
    this.clauses.push(this.close(unit, nominal, linkOf(tail ?? null), '', false));
    // 「サーバは新しく立てます」: how it is done, of the same topic.
    const how = isAdjective(unit) && tail?.form === ADVERBIAL && next?.start === tail.end;
    if (how && next.kind === 'predicate') this.phrases = topics;
  }

  private qualifiesNext(unit: Unit<T>, next: Unit<T> | undefined): boolean {
    const { tail } = unit;
    if (!tail || !next || !(isNoun(next) || isNominal(next))) return false;
    if (next.start !== tail.end) return false;
    const blocks: Mark[] = ['polite', 'but', 'because', 'supposes', 'asks', 'please', 'reminds'];
    if (blocks.some((mark) => tail.marks.has(mark))) return false;
    if (tail.marks.has('qualifies')) return true;
    // 「発行された証明書」, but no 「追加だ」.
    const done = unit.kind === 'predicate' || DONE.some((mark) => tail.marks.has(mark));
    return (tail.form & Form.plain) !== 0 && done;
  }

  private close(
    predicate: Unit<T> | null,
    nominal: Phrase<T> | null,
    link: Link,
    mark: string,
    qualifies: boolean,
  ): Clause<T> {
    const parts = [...this.phrases, ...this.others, ...(predicate ? [predicate] : [])];
    const tail = predicate?.tail ?? null;
    const denied = (tail?.denied ?? false) !== (predicate?.found[0]?.denies ?? false);
    const clause: Clause<T> = {
      phrases: this.phrases,
      predicate,
      nominal,
      others: denied ? this.others.map((unit) => this.anyOf(unit)) : this.others,
      tail,
      denied,
      link,
      mark,
      qualifies,
      start: Math.min(...parts.map(({ start }) => start)),
      end: tail?.end ?? Math.max(...parts.map(({ end }) => end)),
    };
    this.phrases = [];
    this.others = [];
    return clause;
  }

  /** 「何のサーバIDも入っていません」: before a noun with も, where none is said to be, it asks nothing. */
  private anyOf(unit: Unit<T>): Unit<T> {
    const noun = this.phrases.find(({ start }) => start === unit.end);
    const none = unit.kind === 'interrogative' && noun !== undefined && /^も/.test(noun.particle);
    return none ? { ...unit, kind: 'filler' } : unit;
  }

  /** 「発行日 2026/01/20」: a blank between a name and its value. */
  private isLabel(mark: Unit<T>): boolean {
    return /[\s:]/.test(mark.text) && this.units[this.at]?.kind === 'value';
  }

  /** A comma after a noun that says something: 「発行日は1月20日、…」「コモンネームは同じ、…」. */
  private pause(): void {
    const last = this.phrases.at(-1);
    if (last === undefined || this.owner) return;
    // 「設立 2月9日、発行 1月30日」「CRLは2月27日まで、証明書は10月1日」
    if (last.head.kind === 'value' && isListedBeside(this.phrases, this.units.slice(this.at))) this.flush('');
    if (last.particle !== '') return;
    if (this.phrases.some(({ particle }) => /^(?:と|か)/.test(particle))) return;
    const spoken = this.phrases.some(({ particle }) => /^(?:は|が|も)/.test(particle));
    const says =
      last.head.found.some(({ wordClass }) => wordClass !== '名') ||
      (last.head.kind === 'value' && last.units.length > 1);
    if (spoken || says) this.flush('');
  }

  /** The end of a sentence: a topic without a predicate, or a noun that is one. */
  private flush(mark: string): void {
    if (this.owner) this.phrases.push({ ...this.owner, particle: 'の' });
    this.owner = null;
    const last = this.phrases.at(-1);
    if (last && last.particle === '') {
      this.phrases = this.phrases.slice(0, -1);
      this.clauses.push(this.close(last.head, last, 'end', mark, false));
    } else if (this.phrases.length > 0 || this.others.length > 0) {
      this.clauses.push(this.close(null, null, 'end', mark, false));
    } else {
      const before = this.clauses.at(-1);
      if (before && before.mark === '') this.clauses[this.clauses.length - 1] = { ...before, mark };
    }
    this.qualifiers = [];
  }
}
