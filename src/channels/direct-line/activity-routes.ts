import type { IncomingMessage } from 'node:http';
import type { KeptActivity } from '../../store';
import { readBody } from '../http/read-body';
import { acceptActivity } from './accept-activity';
import { authenticate, limit } from './authenticate';
import { watermarkOf } from './conversation-routes';
import { badArgument, conversationNotFound, DirectLineError } from './direct-line-error';
import type { JsonReply } from './http';
import { readSingleFile, readUpload } from './multipart';
import { baseUrl } from './origins';
import { parseJsonObject } from './parse-json-object';
import { activitySet, presentActivity } from './present';
import type { Services } from './services';

/**
 * Activities in one poll at most; the client comes back for the rest with the watermark. It hands them on one by one and
 * would mix them with those of the next poll if they were many more.
 */
const POLL_SIZE = 100;
/** Characters in one poll, unless a single activity has more: what nobody fetches would wait in memory. */
const POLL_LENGTH = 256_000;

/** `GET conversations/{id}/activities`. */
export async function poll(services: Services, request: IncomingMessage, id: string): Promise<JsonReply> {
  await authenticate(services, request, id);
  await limit(services, 'polls', id);
  if (!(await services.transcripts.find(id))) throw conversationNotFound();
  const base = baseUrl(request, services.config.publicUrl);
  const claimed = watermarkOf(request);
  const found = await services.transcripts.since(id, claimed, POLL_SIZE);
  // One from before a loss of data must not hide what is said from now on.
  const ahead = found.length === 0 && claimed > 0;
  const watermark = ahead ? Math.min(claimed, await services.transcripts.newest(id)) : claimed;
  const news = upTo(POLL_LENGTH, found);
  const shown = news.map((activity) => presentActivity(activity, base));
  return { status: 200, json: activitySet(shown, news.at(-1)?.seq ?? watermark) };
}

/** The first activities that are no longer together; at least one. */
function upTo(length: number, activities: readonly KeptActivity[]): readonly KeptActivity[] {
  let sum = 0;
  const beyond = activities.findIndex(({ body }, at) => {
    sum += body.length;
    return at > 0 && sum > length;
  });
  return beyond < 0 ? activities : activities.slice(0, beyond);
}

/** `POST conversations/{id}/activities`. */
export async function postActivity(services: Services, request: IncomingMessage, id: string) {
  const grant = await authenticate(services, request, id);
  await limit(services, 'activities', id);
  if (!/^application\/(.+\+)?json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new DirectLineError(415, 'UnsupportedMediaType', 'Send the activity as application/json');
  }
  const { limits } = services;
  const posted = parseJsonObject(await readBody(request, limits.jsonBytes, limits.bodyMs));
  return acceptActivity(services, request, grant, posted, []);
}

/** `POST conversations/{id}/upload`. */
export async function upload(services: Services, request: IncomingMessage, id: string): Promise<JsonReply> {
  const grant = await authenticate(services, request, id);
  await limit(services, 'activities', id);
  const contentType = request.headers['content-type'] ?? '';
  const { limits } = services;
  const body = await readBody(request, limits.uploadBytes, limits.bodyMs);
  const isForm = /^multipart\/form-data\b/i.test(contentType);
  const { activity, files } = isForm
    ? await readUpload(body, contentType)
    : readSingleFile(body, contentType, request.headers['content-disposition']);
  if (!activity && files.length === 0) throw badArgument('The upload has neither an activity nor a file');
  const userId = new URL(request.url ?? '', 'http://any').searchParams.get('userId');
  const posted = { ...(activity ?? { type: 'message' }) };
  if (posted.from === undefined && userId) posted.from = { id: userId };
  return acceptActivity(services, request, grant, posted, files);
}
