import { File } from 'node:buffer';
import type { StoredFile } from '../../store';
import { badArgument, DirectLineError } from './direct-line-error';
import { fileName, mediaType } from './files';
import { parseJsonObject } from './parse-json-object';

export interface Upload {
  /** The `activity` part; absent when only files came. */
  activity: Record<string, unknown> | undefined;
  files: StoredFile[];
}

const ACTIVITY_TYPE = 'application/vnd.microsoft.activity';

/**
 * Takes an upload apart with Node's own reader of multipart bodies (that of `fetch`). The body is in memory and bounded
 * already, and no file is written.
 * @throws DirectLineError when it is malformed.
 */
export async function readUpload(body: Buffer, contentType: string): Promise<Upload> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw badArgument('The body is not well-formed multipart/form-data');
    });
  const upload: Upload = { activity: undefined, files: [] };
  for (const [field, part] of form) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : new Uint8Array(await part.arrayBuffer());
    const type = part instanceof File ? part.type : '';
    if (field === 'activity' || type.startsWith(ACTIVITY_TYPE)) {
      if (upload.activity) throw badArgument('The upload has two activities');
      upload.activity = parseJsonObject(bytes);
    } else if (typeof part !== 'string') {
      upload.files.push({ name: fileName(part.name), contentType: mediaType(type), bytes });
    }
  }
  return upload;
}

/**
 * A file that was sent as it is, named by `Content-Disposition`.
 * @throws DirectLineError where it is not said what it is.
 */
export function readSingleFile(body: Buffer, contentType: string, disposition: string | undefined): Upload {
  // An activity by itself belongs to another address.
  if (!/^[\w.+-]{1,80}\/[\w.+-]{1,80}/.test(contentType) || /^application\/json\b/i.test(contentType))
    throw new DirectLineError(415, 'UnsupportedMediaType', 'Send a form, or one file with its own type');
  if (body.length === 0) return { activity: undefined, files: [] };
  const [type] = contentType.split(';');
  const file = { name: fileName(nameIn(disposition)), contentType: mediaType(type?.trim()), bytes: body };
  return { activity: undefined, files: [file] };
}

function nameIn(disposition = ''): string | undefined {
  const [, encoded] = /filename\*=UTF-8''([^;\s]{1,500})/i.exec(disposition) ?? [];
  const [, quoted, plain] = /filename=(?:"([^"]{1,500})"|([^;\s]{1,500}))/i.exec(disposition) ?? [];
  try {
    if (encoded !== undefined) return decodeURIComponent(encoded);
  } catch {
    return quoted ?? plain;
  }
  // Node hands headers over as Latin-1, and clients write UTF-8 into them.
  const name = quoted ?? plain;
  return name && Buffer.from(name, 'latin1').toString('utf8');
}
