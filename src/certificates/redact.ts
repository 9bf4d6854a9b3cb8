import { holdsPrivateKey } from './private-key';

/** The text, or a note in its place where it holds a private key: no line of such a text may reach a log or a store. */
export function redactPrivateKeys(text: string): string {
  return holdsPrivateKey(text) ? '［秘密鍵を含むため削除しました］' : text;
}
