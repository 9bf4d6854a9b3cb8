import { computeTurn } from '../channels/activity/turn';
import { suggest } from '../suggestions';
import type { Understanding } from '../understanding';

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
];
/** After so often the code is compiled as far as it makes a difference to the first person. */
const TIMES = 2;

/** Runs code that has never run, and fills what is filled at the first use. */
export function warmUp(known: Understanding): void {
  for (let time = 0; time < TIMES; time += 1) {
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
}
