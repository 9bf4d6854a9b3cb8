import { capText } from '../language/limits';

/** Colours of a terminal; of what is left without their first character nobody could tell any more what it was. */
const COLOURS = /(?![\n\t\r])\p{Cc}\[[\d;]{0,16}[A-Za-z]/gu;
const INVISIBLE = /(?![\n\t\r])[\p{Cc}\p{Cf}]/gu;

/** Takes out control and direction characters, which can hide what a text says, and caps its length. */
export function cleanText(text: string): string {
  return capText(text).replace(COLOURS, '').replace(INVISIBLE, '').replace(/\r\n?/g, '\n').trim();
}
