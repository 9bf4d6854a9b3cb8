import type { Activity, Attachment } from 'botbuilder-core';
import type { MessageFile } from '../../bot/types';
import type { FileAddress } from './may-fetch';

/** Largest file that is looked at; a certificate is a few kB. */
const LARGEST = 64 * 1024;
const MOST = 5;
const TIMEOUT_MS = 5_000;
export const TEAMS_FILE = 'application/vnd.microsoft.teams.file.download.info';

const problems = {
  large: 'ファイルが大きすぎます。64 kB以下の証明書またはCSRをお送りください。',
  unreachable: 'ファイルを受け取れませんでした。もう一度送るか、内容を文字で貼り付けてください。',
  closed: 'ファイルを受け取れませんでした。証明書やCSRの内容を、文字で貼り付けてください。',
};

/**
 * Reads the bytes of an attachment of an activity that came from `serviceUrl`.
 * @returns undefined where it cannot be had; throws where it may be had later
 */
export type OpenAttachment = (url: string, serviceUrl: string | undefined) => Promise<Uint8Array | undefined>;

/** The files of a message. Cards, pictures, sound and the like are no files. */
export async function fetchFiles(activity: Partial<Activity>, open: OpenAttachment): Promise<MessageFile[]> {
  const attachments = (activity.attachments ?? []).filter(isFile).slice(0, MOST);
  const openFrom = (url: string) => open(url, activity.serviceUrl);
  return Promise.all(attachments.map((attachment) => fetchFile(attachment, openFrom)));
}

export function isFile({ contentType, contentUrl, name }: Attachment): boolean {
  if (contentType === TEAMS_FILE) return !isPicture(name);
  const type = typeof contentType === 'string' ? contentType : '';
  return (
    typeof contentUrl === 'string' && !/^text\/html|card|^(?:image|audio|video)\/|^reference$/.test(type)
  );
}

/** Whether a file that Teams passes on is one by its name. */
export const isPicture = (name: unknown): boolean =>
  typeof name === 'string' && /\.(?:png|jpe?g|gif|bmp|webp|heic|tiff?)$/i.test(name);

async function fetchFile(
  attachment: Attachment,
  open: (url: string) => ReturnType<OpenAttachment>,
): Promise<MessageFile> {
  const name = nameOf(attachment);
  const url = attachment.contentType === TEAMS_FILE ? attachment.content?.downloadUrl : attachment.contentUrl;
  try {
    const bytes = typeof url === 'string' ? (inlineData(url) ?? (await open(url))) : undefined;
    if (!bytes) return { name, problem: problems.closed };
    return bytes.length > LARGEST ? { name, problem: problems.large } : { name, bytes };
  } catch {
    return { name, problem: problems.unreachable };
  }
}

const nameOf = ({ name }: Attachment): string =>
  typeof name === 'string' && name !== '' ? name.slice(0, 200) : 'ファイル';

function inlineData(url: string): Uint8Array | undefined {
  const match = /^data:[^,]{0,100};base64,/.exec(url);
  return match ? Buffer.from(url.slice(match[0].length, match[0].length + LARGEST * 2), 'base64') : undefined;
}

/** Statuses after which a file may be had a little later. */
const MAY_PASS = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Fetches a file of an activity, never more than is looked at.
 * @param allowed which addresses may be asked; an activity must not make the service call just any
 */
export function downloadFrom(allowed: (address: FileAddress) => boolean): OpenAttachment {
  return async (address, serviceUrl) => {
    if (!URL.canParse(address)) return undefined;
    const file = new URL(address);
    if (!allowed({ file, serviceUrl })) return undefined;
    const response = await fetch(file, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (MAY_PASS.has(response.status)) throw new Error(`HTTP ${response.status}`);
    if (!response.ok || !response.body) return undefined;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > LARGEST) break;
    }
    return Buffer.concat(chunks);
  };
}
