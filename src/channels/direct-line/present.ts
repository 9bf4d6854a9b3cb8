import type { KeptActivity } from '../../store';
import { ATTACHMENT_PATH } from './files';
import { activityId } from './ids';
import { isRecord } from './incoming';

/**
 * A kept activity as JSON for the client: with its id, and with absolute addresses of its files.
 * @param base scheme, host and port at which this client reaches the service.
 */
export function presentActivity({ conversationId, seq, body }: KeptActivity, base: string): string {
  const id = `{"id":${JSON.stringify(activityId(conversationId, seq))},`;
  if (!body.includes(ATTACHMENT_PATH)) return id + body.slice(1);
  const activity = JSON.parse(body) as Record<string, unknown>;
  const attachments = Array.isArray(activity.attachments) ? activity.attachments : [];
  const absolute = attachments.map((attachment: unknown) => {
    if (!isRecord(attachment)) return attachment;
    const { contentUrl } = attachment;
    const kept = typeof contentUrl === 'string' && contentUrl.startsWith(ATTACHMENT_PATH);
    return kept ? { ...attachment, contentUrl: base + contentUrl } : attachment;
  });
  return id + JSON.stringify({ ...activity, attachments: absolute }).slice(1);
}

/** `{ activities, watermark }`, as polling clients and sockets get it. */
export function activitySet(activities: readonly string[], watermark: number): string {
  return `{"activities":[${activities.join(',')}],"watermark":"${watermark}"}`;
}

/** A client's watermark; what is none counts as the beginning, since a refused poll would end a client's polling. */
export function readWatermark(watermark: string | null): number {
  return watermark !== null && /^\d{1,15}$/.test(watermark) ? Number(watermark) : 0;
}
