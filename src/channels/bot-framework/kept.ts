/** Keeps what took long to make, the last used of it. */
export class Kept<T> {
  private readonly made = new Map<string, Promise<T>>();

  /** @param most how many at once */
  constructor(private readonly most: number) {}

  /** What is kept by this name, or what `make` makes; what fails is not kept. */
  get(name: string, make: () => Promise<T>): Promise<T> {
    const known = this.made.get(name) ?? make();
    this.made.delete(name);
    this.made.set(name, known);
    known.catch(() => this.made.delete(name));
    const [oldest = ''] = this.made.keys();
    if (this.made.size > this.most) this.made.delete(oldest);
    return known;
  }
}
