import { element } from './element';
import { refuseContent, refuseFiles } from './refuse';

/** The files that go with the next message: chosen, pasted or dropped, each to be seen and taken away again. */
export class Files {
  private chosen: File[] = [];
  private checking: Promise<void> = Promise.resolve();
  private readonly list = element('files');

  /** @param refuse tells why files were not taken; undefined: all were. */
  constructor(private readonly refuse: (why: string | undefined) => void) {
    const input = element<HTMLInputElement>('file');
    element('attach').addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      this.add([...(input.files ?? [])]);
      // So that the same file can be chosen again.
      input.value = '';
    });
  }

  add(files: readonly File[]): void {
    if (files.length === 0) return;
    this.checking = this.checking.then(() => this.check(files));
  }

  /** What was chosen, once it has been looked at; it is no longer there afterwards. */
  async take(): Promise<File[]> {
    await this.checking;
    const { chosen } = this;
    this.chosen = [];
    this.draw();
    return chosen;
  }

  get isEmpty(): boolean {
    return this.chosen.length === 0;
  }

  async settled(): Promise<void> {
    await this.checking;
  }

  private async check(files: readonly File[]): Promise<void> {
    const why = refuseFiles(files, this.chosen) ?? (await refuseAny(files));
    this.refuse(why);
    if (why !== undefined) return;
    this.chosen.push(...files);
    this.draw();
  }

  private draw(): void {
    this.list.replaceChildren(...this.chosen.map((file, at) => this.chip(file, `file-${at}`)));
    this.list.hidden = this.isEmpty;
  }

  private chip(file: File, id: string): HTMLElement {
    const item = document.createElement('li');
    const name = document.createElement('span');
    name.className = 'name';
    name.id = id;
    name.textContent = file.name;
    const size = document.createElement('span');
    size.className = 'size';
    size.textContent = sizeOf(file.size);
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.textContent = '×';
    remove.setAttribute('aria-label', '削除');
    remove.setAttribute('aria-describedby', id);
    remove.addEventListener('click', () => {
      this.chosen = this.chosen.filter((other) => other !== file);
      this.draw();
      element('text').focus();
    });
    item.append(name, size, remove);
    return item;
  }
}

async function refuseAny(files: readonly File[]): Promise<string | undefined> {
  for (const file of files) {
    try {
      const why = refuseContent(file.name, new Uint8Array(await file.arrayBuffer()));
      if (why) return why;
    } catch {
      // A folder, or a file that is gone by now.
      return `「${file.name}」を読み取れませんでした。`;
    }
  }
  return undefined;
}

function sizeOf(bytes: number): string {
  return bytes < 1_024 ? `${bytes} B` : `${(bytes / 1_024).toFixed(1)} kB`;
}
