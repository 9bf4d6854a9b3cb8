import { File } from 'node:buffer';
import type { StoredFile } from '../../store';
import { badArgument } from './direct-line-error';
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
