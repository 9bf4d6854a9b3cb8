import type { Contact } from '../knowledge/types';

/** Where to turn to. Where nothing is known it says where to look, and names no number or address. */
export function contactText(contact: Contact): string {
  const lines = [
    contact.phone && `電話: ${contact.phone}`,
    contact.email && `メール: ${contact.email}`,
    contact.url && `Web: ${contact.url}`,
    contact.hours && `受付時間: ${contact.hours}`,
  ].filter((line) => line !== '');
  if (lines.length === 0) {
    return '窓口の連絡先は、ALSOKのサーバIDのWebページか、申請時に届いたご案内でご確認ください。';
  }
  return [`お問い合わせ窓口${contact.name ? `(${contact.name})` : ''}はこちらです。`, ...lines].join('\n');
}
