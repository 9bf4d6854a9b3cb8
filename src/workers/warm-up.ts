import { computeTurn } from '../channels/activity/turn';
import { suggest } from '../suggestions';
import type { Understanding } from '../understanding';

/** For www.example.jp, signed by its own key, which nobody has kept. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBcDCCARagAwIBAgIUKYSUZCsUADhlzMHpqmroBLQRkfwwCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOd3d3LmV4YW1wbGUuanAwHhcNMjYxMTI4MDMxMjI1WhcNMjcx
MTI4MDMxMjI1WjAZMRcwFQYDVQQDDA53d3cuZXhhbXBsZS5qcDBZMBMGByqGSM49
AgEGCCqGSM49AwEHA0IABGbmXxqQFUxAfbMpLr57t2aGBUXZBSDH2My5/mob+5V6
kHKYUh6yoxcZB1oGGdb9C+7PzJ71u3iNjo8t+5cu3VGjPDA6MBkGA1UdEQQSMBCC
Dnd3dy5leGFtcGxlLmpwMB0GA1UdDgQWBBS1e+xDKHueeNu3B9BIX9zmVbAN5jAK
BggqhkjOPQQDAgNIADBFAiBlQeq8jqkHL0vQSfHWZK7P+K7UE9qGARmSzWR2XmiA
BAIhAJ+c5oP1kDKbFKQFjaglAeci/2LAhKINVOaQHk5vImdj
-----END CERTIFICATE-----`;
/** What people say first, what is refused, what is led through a dialog, and what is pasted. */
const TEXTS = [
  '更新はいつから申請できますか',
  '料金はいくらですか',
  '新規申請か更新申請かを判定して',
  'はい、あります',
  'キャンセル',
  '前回と同じCSRで更新できますか?あと、担当者が変わっても大丈夫ですか',
  'Validity Start Date:12/10/2011 00:00:00 GMT\nValidity End Date:12/10/2012 23:59:59 GMT',
  'こうしんのしゅるいがわからない',
  CERTIFICATE,
];

/** Runs code that has never run, and fills what is filled at the first use; a second time would save nobody more than a few milliseconds. */
export function warmUp(known: Understanding): void {
  let before: unknown;
  for (const text of TEXTS) {
    const activity = { type: 'message', channelId: 'emulator', text };
    const { outcome } = computeTurn(
      { activity, message: { text, files: [] }, before, now: Date.now() },
      known,
    );
    before = structuredClone(outcome.state);
  }
  suggest('更新', known);
}
