import type { IncomingMessage } from 'node:http';
import type { ConversationRecord, StoredFile } from '../../store';
import { clientAddress } from '../http/client';
import { ROOM_AGAIN_SECONDS } from '../http/store-room';
import { openConversation } from './conversation-routes';
import { closing, storeFull, tooManyRequests, uploadLimit } from './direct-line-error';
import { checkFiles, inlineFiles, keepFiles } from './files';
import type { JsonReply } from './http';
import { activityId, isReserved, newAttachmentId } from './ids';
import { clientActivityIdOf, readActivity } from './incoming';
import { baseUrl } from './origins';
import type { Services } from './services';
import type { Grant } from './tokens';

/** Keeps what a person sent, shows it to them, and leaves it to the bot. */
export async function acceptActivity(
  services: Services,
  request: IncomingMessage,
  grant: Grant,
  posted: Record<string, unknown>,
  uploaded: readonly StoredFile[],
): Promise<JsonReply> {
  const { transcripts, attachments, turns, streams, limits, arrivals } = services;
  const { conversationId: id } = grant;
  const incoming = readActivity(posted, grant);
  const base = baseUrl(request, services.config.publicUrl);
  const files = [...uploaded, ...inlineFiles(posted.attachments)];
  checkFiles(files, limits);
  if (await services.room.isFull()) throw storeFull(ROOM_AGAIN_SECONDS);
  const enough = await services.budget.spend(clientAddress(request), id, bytesOf(posted, files));
  if (enough > 0) throw uploadLimit(enough);
  const conversation = await conversationFor(services, request, grant, incoming.from.id);
  if (incoming.type === 'typing') {
    turns.deliverTransient(conversation, incoming);
    return { status: 200, body: { id: newAttachmentId(id) } };
  }
  if (!arrivals.hasRoom(id)) throw tooManyRequests(1);
  const { activity: shown, files: mayBeKept } = await arrivals.run(id, () =>
    services.screen({ activity: incoming, files: files.map(({ bytes }) => bytes) }),
  );
  const clientActivityId = clientActivityIdOf(shown);
  const repeated = files.length > 0 && (await transcripts.findSent(id, clientActivityId));
  const described = repeated ? [] : await keepFiles(files, mayBeKept, id, attachments);
  if (services.isClosing()) throw closing();
  // From here to the place in the queue nothing is waited for, so that the room found is still there.
  if (!turns.hasRoom(id)) throw tooManyRequests(1);
  const body = {
    ...shown,
    ...(described.length > 0 && { attachments: described }),
    channelId: 'directline',
    conversation: { id },
    timestamp: new Date(services.now()).toISOString(),
  };
  const added = transcripts.append({ conversationId: id, body, clientActivityId, pending: true });
  const kept = added.then(async (activity) => {
    await transcripts.kept();
    if (activity.repeated) return undefined;
    // The person sees their own words before any reply to them.
    streams.notify(activity, true);
    return activity.seq;
  });
  turns.deliver(conversation, incoming, files, kept, { base, isKnown: isKnown(services, grant) });
  // Both at once: the queue may look at `kept` much later, and a refusal nobody awaits would end the process.
  const [{ seq }] = await Promise.all([added, kept]);
  return { status: 200, body: { id: activityId(id, seq) } };
}

/** Without a secret anybody may name themselves as they like, but as this service names people. */
const isKnown = ({ config }: Services, { userId }: Grant): boolean =>
  userId !== undefined && (isReserved(userId) || config.embeddedSecret !== undefined);

/** What is kept of it, roughly. */
function bytesOf(posted: object, files: readonly StoredFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, JSON.stringify(posted).length);
}

async function conversationFor(
  services: Services,
  request: IncomingMessage,
  { conversationId: id }: Grant,
  userId: string,
): Promise<ConversationRecord> {
  const known = await services.transcripts.find(id);
  if (known) return known;
  await openConversation(services, request, id, userId, undefined);
  return { id, userId, joined: 0 };
}
