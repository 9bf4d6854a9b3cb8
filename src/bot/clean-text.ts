import { capText } from '../language/limits';

const INVISIBLE = /(?![\n\t\r])[\p{Cc}\p{Cf}]/gu;

/** Takes out control and direction characters, which can hide what a text says, and caps its length. */
export function cleanText(text: string): string {
  return capText(text).replace(INVISIBLE, '').replace(/\r\n?/g, '\n').trim();
}
