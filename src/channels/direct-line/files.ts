import type { Attachment } from 'botbuilder-core';
import { holdsPrivateKey } from '../../certificates';
import type { Attachments, StoredFile } from '../../store';
import { badArgument, DirectLineError } from './direct-line-error';
import { newAttachmentId } from './ids';
import { isRecord } from './incoming';
import { keptFile } from './kept-file';
import type { Limits } from './settings';

/** Begins the address of a kept file inside a kept activity; the service's own address is put in when it is read. */
export const ATTACHMENT_PATH = '/v3/directline/attachments/';

const LONGEST_NAME = 120;
/** Nothing that is longer is looked at. */
const LONGEST_CLAIMED = 1_000;

/** @throws DirectLineError when there are too many files, or one is too large. */
export function checkFiles(files: readonly StoredFile[], limits: Limits): void {
  if (files.length > limits.files) throw badArgument(`At most ${limits.files} files can be sent at once`);
  for (const { bytes } of files) {
    if (bytes.length > limits.fileBytes) {
      throw new DirectLineError(413, 'MessageSizeTooBig', `A file may have ${limits.fileBytes} bytes`);
    }
  }
}

/** Files that came inside a posted activity, as data: URLs. Addresses elsewhere are not followed, so not taken. */
export function inlineFiles(attachments: unknown): StoredFile[] {
  if (!Array.isArray(attachments)) return [];
  return attachments.filter(isRecord).flatMap(({ contentUrl, contentType, name }) => {
    if (typeof contentUrl !== 'string' || !/^data:/i.test(contentUrl)) return [];
    const comma = contentUrl.indexOf(',');
    if (comma < 0) throw badArgument('An attachment has a malformed data: URL');
    const [type = '', ...parameters] = contentUrl.slice('data:'.length, comma).split(';');
    const data = contentUrl.slice(comma + 1);
    const bytes = parameters.includes('base64') ? Buffer.from(data, 'base64') : decodePercent(data);
    return [{ name: fileName(name), contentType: mediaType(contentType, type), bytes }];
  });
}

/** For the bot: the bytes themselves, so that it need not fetch anything. */
export function attachmentsForBot(files: readonly StoredFile[]): Attachment[] {
  return files.map(({ name, contentType, bytes }) => ({
    name,
    contentType,
    contentUrl: `data:${contentType};base64,${Buffer.from(bytes).toString('base64')}`,
  }));
}

/** Keeps the files, except those that may not be, and describes them for the conversation. */
export async function keepFiles(
  files: readonly StoredFile[],
  mayBeKept: readonly boolean[],
  conversationId: string,
  store: Attachments,
): Promise<Attachment[]> {
  const described: Attachment[] = [];
  for (const [at, file] of files.entries()) {
    const kept = keptFile(file);
    const { name, contentType } = kept;
    if (!mayBeKept[at]) {
      described.push({ name, contentType });
      continue;
    }
    const id = newAttachmentId(conversationId);
    await store.add(id, conversationId, kept);
    described.push({ name, contentType, contentUrl: ATTACHMENT_PATH + id });
  }
  return described;
}

/** For a turn taken up after a crash: the kept files as the bot would have had them. */
export async function filesFromStore(attachments: unknown, store: Attachments): Promise<StoredFile[]> {
  if (!Array.isArray(attachments)) return [];
  const files = await Promise.all(
    attachments
      .filter(isRecord)
      .map(({ contentUrl }) => String(contentUrl))
      .filter((url) => url.startsWith(ATTACHMENT_PATH))
      .map((url) => store.find(url.slice(ATTACHMENT_PATH.length))),
  );
  return files.filter((file) => file !== undefined);
}

/** A name to show: the last part of a path, without control and bidirectional characters. */
export function fileName(name: unknown): string {
  const last = typeof name === 'string' ? (name.split(/[/\\]/).at(-1) ?? '') : '';
  if (last.length > LONGEST_CLAIMED || holdsPrivateKey(last)) return 'file';
  const clean = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return [...clean].slice(-LONGEST_NAME).join('') || 'file';
}

export function mediaType(...claimed: unknown[]): string {
  for (const type of claimed) {
    if (typeof type === 'string' && /^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(type)) return type.toLowerCase();
  }
  return 'application/octet-stream';
}

function decodePercent(data: string): Buffer {
  try {
    return Buffer.from(decodeURIComponent(data));
  } catch {
    throw badArgument('An attachment has a malformed data: URL');
  }
}
