import { DateTime } from 'luxon';
import { mentions } from '../../src/reading/mentions';
import { loadReader } from './support/reader';

const days = {
  now: DateTime.fromISO('2026-02-20T10:00:00', { zone: 'Asia/Tokyo' }),
  targetZone: 'Asia/Tokyo',
};

describe('a word of a condition', () => {
  it.each([
    ['違いと差を教えてください', '差', true],
    ['CSRを差し替えて発行し直せますか', '差', false],
    ['コモンネームを変えます', '変え', true],
    ['コモンネームは変えません', '変え', false],
    ['コモンネームは変えられませんか', '変え', true],
    ['コモンネーム変更の可否', '変更', true],
    ['更新ではなく新規です', '更新', false],
    ['サイトが動かない', '動か', true],
  ])('in 「%s」: %s %s', async (text, word, spoken) => {
    const read = await loadReader();
    expect(mentions(read(text, { fact: null }, days), word)).toBe(spoken);
  });
});
