import type { DateTime } from 'luxon';
import type { Contact } from '../knowledge/types';
import { describeOpening, openingNow } from './opening';

/**
 * Where to turn to. Where nothing is known it says where to look, and names no number or address.
 * @param now the present in Japan, to say whether somebody is there
 */
export function contactText(contact: Contact, now?: DateTime): string {
  const { hours } = contact;
  const structured = typeof hours === 'string' ? undefined : hours;
  const spoken = structured ? describeOpening(structured) : hours;
  const lines = [
    contact.phone && `電話: ${contact.phone}`,
    contact.email && `メール: ${contact.email}`,
    contact.url && `Web: ${contact.url}`,
    spoken && `受付時間: ${spoken}`,
    structured && now ? openingNow(structured, now) : '',
  ].filter((line) => line !== '');
  if (lines.length === 0) {
    return '窓口の連絡先は、ALSOKのサーバIDのWebページか、申請時に届いたご案内でご確認ください。';
  }
  return [`お問い合わせ窓口${contact.name ? `(${contact.name})` : ''}はこちらです。`, ...lines].join('\n');
}
