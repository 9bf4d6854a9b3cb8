/** Most nodes lead to one other: a map for each would take four times the memory. */
interface Node<T> {
  letter: string;
  only: Node<T> | undefined;
  /** In the place of `only` where there are several. */
  next: Map<string, Node<T>> | undefined;
  value: T | undefined;
}

const nodeOf = <T>(letter: string): Node<T> => ({
  letter,
  only: undefined,
  next: undefined,
  value: undefined,
});

function follow<T>({ only, next }: Node<T>, letter: string): Node<T> | undefined {
  return next ? next.get(letter) : only?.letter === letter ? only : undefined;
}

function append<T>(node: Node<T>, added: Node<T>): void {
  if (!node.only && !node.next) {
    node.only = added;
    return;
  }
  node.next ??= new Map(node.only && [[node.only.letter, node.only]]);
  node.next.set(added.letter, added);
  node.only = undefined;
}

/** Finds the phrases of a fixed list in a text, in time that grows with the text only. */
export class PhraseTrie<T> {
  private readonly root: Node<T> = nodeOf('');

  /** Adds a phrase; of two values for one phrase the first stays. */
  add(phrase: string, value: T): void {
    let node = this.root;
    for (let at = 0; at < phrase.length; at++) {
      const letter = phrase.charAt(at);
      let next = follow(node, letter);
      if (next === undefined) {
        next = nodeOf(letter);
        append(node, next);
      }
      node = next;
    }
    node.value ??= value;
  }

  /** All phrases that start at `from`, the shortest first. */
  *startingAt(text: string, from: number): Generator<{ end: number; value: T }> {
    let node: Node<T> | undefined = this.root;
    for (let at = from; at < text.length; at++) {
      node = follow(node, text.charAt(at));
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
