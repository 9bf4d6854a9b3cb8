/** Lets so many begin in one round of the event loop, and the others in the next ones, in order. */
export function createRounds(most: number): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let begun = 0;
  let going = false;
  function next(): void {
    const now = waiting.splice(0, most);
    begun = now.length;
    going = begun > 0;
    if (going) setImmediate(next);
    for (const begin of now) begin();
  }
  return async () => {
    if (begun >= most) return new Promise((resolve) => waiting.push(resolve));
    begun += 1;
    if (!going) setImmediate(next);
    going = true;
  };
}
