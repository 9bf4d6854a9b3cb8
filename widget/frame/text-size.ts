import type { Shelf } from './session';

const KEY = 'server-id-support.text-size';

/** Lets the visitor choose how large the text is, and remembers it. */
export function offerTextSizes(storage: () => Shelf): void {
  const sizes = [...document.querySelectorAll<HTMLInputElement>('input[name=size]')];
  const use = (size: string) => document.documentElement.style.setProperty('--zoom', size);
  for (const input of sizes) {
    input.addEventListener('change', () => {
      use(input.value);
      try {
        storage().setItem(KEY, input.value);
      } catch {
        // For as long as the frame lives.
      }
    });
  }
  try {
    const kept = sizes.find(({ value }) => value === storage().getItem(KEY));
    if (!kept) return;
    kept.checked = true;
    use(kept.value);
  } catch {
    // As usual.
  }
}
