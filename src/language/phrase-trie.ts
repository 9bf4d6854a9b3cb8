interface Node<T> {
  next: Map<string, Node<T>>;
  value: T | undefined;
}

/** Finds the phrases of a fixed list in a text, in time that grows with the text only. */
export class PhraseTrie<T> {
  private readonly root: Node<T> = { next: new Map(), value: undefined };

  /** Adds a phrase; of two values for one phrase the first stays. */
  add(phrase: string, value: T): void {
    let node = this.root;
    for (let at = 0; at < phrase.length; at++) {
      const letter = phrase.charAt(at);
      let next = node.next.get(letter);
      if (next === undefined) {
        next = { next: new Map(), value: undefined };
        node.next.set(letter, next);
      }
      node = next;
    }
    node.value ??= value;
  }

  /** All phrases that start at `from`, the shortest first. */
  *startingAt(text: string, from: number): Generator<{ end: number; value: T }> {
    let node: Node<T> | undefined = this.root;
    for (let at = from; at < text.length; at++) {
      node = node.next.get(text.charAt(at));
      if (node === undefined) return;
      if (node.value !== undefined) yield { end: at + 1, value: node.value };
    }
  }

  /** The value of exactly this phrase. */
  get(phrase: string): T | undefined {
    for (const { end, value } of this.startingAt(phrase, 0)) if (end === phrase.length) return value;
    return undefined;
  }
}
