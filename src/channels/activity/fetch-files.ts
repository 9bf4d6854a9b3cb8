import type { Activity, Attachment } from 'botbuilder-core';
import type { MessageFile } from '../../bot/types';
import type { FileAddress } from './may-fetch';

/** Largest file that is looked at; a certificate is a few kB. */
const LARGEST = 64 * 1024;
const MOST = 5;
const TIMEOUT_MS = 5_000;
const TEAMS_FILE = 'application/vnd.microsoft.teams.file.download.info';

const problems = {
  large: 'ファイルが大きすぎます。64 kB以下の証明書またはCSRをお送りください。',
  picture: '画像からは読み取れません。証明書やCSRのファイルを送るか、内容を文字でお書きください。',
  unreachable: 'ファイルを受け取れませんでした。もう一度送るか、内容を文字で貼り付けてください。',
};

/** Reads the bytes of an attachment of an activity that came from `serviceUrl`. */
export type OpenAttachment = (url: string, serviceUrl: string | undefined) => Promise<Uint8Array | undefined>;

/** The files of a message. Cards are no files, nor are pictures that come with words. */
export async function fetchFiles(activity: Partial<Activity>, open: OpenAttachment): Promise<MessageFile[]> {
  const attachments = (activity.attachments ?? []).filter(isFile).slice(0, MOST);
  const picture = activity.attachments?.find(({ contentType }) => /^image\//.test(contentType ?? ''));
  if (attachments.length === 0 && picture && !activity.text?.trim() && activity.value === undefined)
    return [{ name: nameOf(picture), problem: problems.picture }];
  const openFrom = (url: string) => open(url, activity.serviceUrl);
  return Promise.all(attachments.map((attachment) => fetchFile(attachment, openFrom)));
}

function isFile({ contentType, contentUrl }: Attachment): boolean {
  if (contentType === TEAMS_FILE) return true;
  return typeof contentUrl === 'string' && !/^text\/html|card|^image\//.test(contentType ?? '');
}

async function fetchFile(
  attachment: Attachment,
  open: (url: string) => ReturnType<OpenAttachment>,
): Promise<MessageFile> {
  const name = nameOf(attachment);
  const url = attachment.contentType === TEAMS_FILE ? attachment.content?.downloadUrl : attachment.contentUrl;
  try {
    const bytes = typeof url === 'string' ? (inlineData(url) ?? (await open(url))) : undefined;
    if (!bytes) return { name, problem: problems.unreachable };
    return bytes.length > LARGEST ? { name, problem: problems.large } : { name, bytes };
  } catch {
    return { name, problem: problems.unreachable };
  }
}

const nameOf = ({ name }: Attachment): string => String(name ?? 'ファイル').slice(0, 200);

function inlineData(url: string): Uint8Array | undefined {
  const match = /^data:[^,]{0,100};base64,/.exec(url);
  return match ? Buffer.from(url.slice(match[0].length, match[0].length + LARGEST * 2), 'base64') : undefined;
}

/**
 * Fetches a file of an activity, never more than is looked at.
 * @param allowed which addresses may be asked; an activity must not make the service call just any
 */
export function downloadFrom(allowed: (address: FileAddress) => boolean): OpenAttachment {
  return async (address, serviceUrl) => {
    const file = new URL(address);
    if (!allowed({ file, serviceUrl })) return undefined;
    const response = await fetch(file, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
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
