import { mask } from '../../masking';
import type { StoredFile } from '../../store';

/** The file as it is kept: a text is masked like a message; whatever else it is stays as it is. */
export function keptFile(file: StoredFile): StoredFile {
  const name = mask(file.name).text;
  const text = textIn(file);
  const masked = text === undefined ? undefined : mask(text);
  if (!masked || masked.removed.length === 0) return { ...file, name };
  return { ...file, name, bytes: Buffer.from(masked.text) };
}

const IS_TEXT = /^text\//;

function textIn({ bytes, contentType }: StoredFile): string | undefined {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!wide && bytes.includes(0)) return undefined;
  const encodings = wide ? ['utf-16le'] : ['utf-8', ...(IS_TEXT.test(contentType) ? ['shift_jis'] : [])];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this one.
    }
  }
  return undefined;
}
