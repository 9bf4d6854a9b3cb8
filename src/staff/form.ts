import type { IncomingMessage } from 'node:http';
import { BodyError, readBody } from '../channels/http/read-body';

/** A form holds an entry with a few hundred ways to ask at most. */
const LARGEST_FORM = 512 * 1024;
const FORM_WITHIN_MS = 15_000;

/** The fields of a form that was sent. */
export class Form {
  constructor(private readonly fields: URLSearchParams) {}

  /** A field as one tidy text: line ends are line feeds, and nothing stands around it. */
  text(name: string): string {
    return tidy(this.fields.get(name) ?? '');
  }

  has(name: string): boolean {
    return this.fields.has(name);
  }

  /** All values of a field. */
  all(name: string): string[] {
    return Array.from(this.fields.getAll(name), tidy);
  }

  /** The lines of a field that hold something, each once. */
  lines(name: string): string[] {
    const lines = this.text(name)
      .split('\n')
      .map((line) => line.trim());
    return [...new Set(lines.filter((line) => line !== ''))];
  }

  /** The same form with another value of a field. */
  with(name: string, value: string): Form {
    const fields = new URLSearchParams(this.fields);
    fields.set(name, value);
    return new Form(fields);
  }

  /** Every field, to send the same form again. */
  entries(): [string, string][] {
    return [...this.fields];
  }
}

const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** @throws BodyError where it is no form, too large, or breaks off */
export async function readForm(request: IncomingMessage): Promise<Form> {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/x-www-form-urlencoded')
    throw new BodyError(415, 'UnsupportedMediaType', 'A form is expected');
  const body = await readBody(request, LARGEST_FORM, FORM_WITHIN_MS);
  return new Form(new URLSearchParams(body.toString('utf8')));
}
