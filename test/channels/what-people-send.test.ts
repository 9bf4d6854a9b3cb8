import { type RunningService, startService, textOf } from '../support/running-service';

let service: RunningService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

let conversations = 0;
const fresh = () => `sent-${++conversations}`;
const send = async (more: object, conversation = fresh()) =>
  textOf(await service.ask(conversation, '', { channelId: 'msteams', ...more } as never));

const html = (content: string) => ({ attachments: [{ contentType: 'text/html', content }] });
const attached = (contentType: string, more: object = {}) => ({ attachments: [{ contentType, ...more }] });
const MENTION = { text: '<at>サポート</at>' };

describe('what has no words', () => {
  it.each<[string, object, RegExp]>([
    ['a picture', { ...MENTION, ...attached('image/png', { contentUrl: 'https://a/b' }) }, /画像からは/],
    [
      'a pasted picture',
      html('<p><img itemtype="http://schema.skype.com/AMSImage" src="x"></p>'),
      /画像からは/,
    ],
    [
      'a picture among files',
      attached('application/vnd.microsoft.teams.file.download.info', { name: 'a.PNG', content: {} }),
      /画像からは/,
    ],
    [
      'a file shared in a channel',
      { ...MENTION, ...html('<div><attachment id="1"></attachment></div>') },
      /1対1/,
    ],
    [
      'a file shared by reference',
      attached('reference', { contentUrl: 'https://x.sharepoint.com/a' }),
      /1対1/,
    ],
    ['a code snippet', attached('application/vnd.microsoft.card.codesnippet', { content: {} }), /スニペット/],
    ['a voice message', attached('audio/mp4', { contentUrl: 'https://x/a' }), /音声/],
    ['a film', attached('video/mp4', { contentUrl: 'https://x/a' }), /動画/],
    ['an emoji of Teams', html('<p><emoji id="smile" alt="x"></emoji></p>'), /スタンプ/],
    ['a sticker', html('<img itemtype="http://schema.skype.com/Sticker" src="x">'), /スタンプ/],
    ['a contact', attached('text/x-vcard', { contentUrl: 'https://x/a' }), /連絡先/],
    ['a forwarded card', attached('application/vnd.microsoft.card.hero', { content: {} }), /カード/],
    ['something unheard of', attached('application/vnd.example.whiteboard', { content: {} }), /この形式/],
    ['a button of long ago', { value: { action: 'vote', id: 3 } }, /ボタンは、今は/],
    ['a picture in the markup alone', { text: '<img src="https://x/a.png">' }, /画像からは/],
    ['the same to the bot by name', { text: '<at>サポート</at> <p><img alt="x"/></p>' }, /画像からは/],
    ['a place', { entities: [{ type: 'Place', geo: { type: 'GeoCoordinates' } }] }, /位置情報/],
    ['coordinates', { entities: [{ type: 'GeoCoordinates', latitude: 35.6, longitude: 139.7 }] }, /位置情報/],
    ['a call by name', MENTION, /こんなことができます/],
    [
      'a file that cannot be had',
      attached('application/pdf', { contentUrl: 'https://evil.example/a' }),
      /貼り付け/,
    ],
  ])('%s gets a sentence that helps', async (_name, more, expected) => {
    const text = await send(more);
    expect(text).toMatch(expected);
    expect(text).not.toMatch(/空のよう|もう一度送/);
  });

  it('leaves the question of a dialog standing', async () => {
    const conversation = fresh();
    await send({ text: '新規か更新か判定して' }, conversation);
    expect(await send(attached('image/png'), conversation)).toMatch(/画像からは[\s\S]*ありますか/);
    expect(await send({ text: 'はい' }, conversation)).toContain('コモンネーム');
  });
});

describe('words that come otherwise', () => {
  it.each<[string, object]>([
    ['as the formatted copy alone', html('<p>更新は<b>いつから</b>申請できますか&nbsp;</p>')],
    ['with tags', { text: '<p>更新は<b>いつから</b></p><div>申請できますか</div>' }],
    [
      'with tags that carry attributes',
      { text: '<span style="a:b">更新はいつから申請できますか</span><br/>' },
    ],
    [
      'with the preview of a link',
      { text: '更新はいつから申請できますか', ...attached('application/vnd.microsoft.card.thumbnail') },
    ],
  ])('%s are read', async (_name, more) => {
    const text = await send(more);
    expect(text).toContain('30日');
    expect(text).not.toContain('カードの中身');
  });

  it('of Teams have their signs written out', async () => {
    expect(await send({ text: 'コモンネームは&lt;FQDN&gt;で、更新のときに変更できますか' })).toContain(
      'コモンネーム',
    );
  });

  it('in angle brackets stay', async () => {
    expect(await send({ text: '証明書の更新で<FQDN>は変更できますか' })).toContain('コモンネーム');
  });

  it('beside a file or a picture are answered, and so is the file', async () => {
    const text = '更新はいつから申請できますか';
    expect(await send({ text, ...attached('image/png') })).toMatch(/画像からは[\s\S]*30日/);
    const file = attached('application/x-x509', { contentUrl: 'data:text/plain;base64,eHh4', name: 'a.cer' });
    expect(await send({ text, ...file })).toMatch(/ファイルから[\s\S]*30日/);
  });

  it('that answer a question are taken beside a picture, and the question is not asked again', async () => {
    const conversation = fresh();
    await send({ text: '新規か更新か判定して' }, conversation);
    const text = await send({ text: 'はい', ...attached('image/png') }, conversation);
    expect(text).toMatch(/画像からは[\s\S]*コモンネーム/);
    expect(text).not.toContain('すでに取得済み');
  });

  it('that are far too many are said to be', async () => {
    const text = 'サーバIDの更新について。'.repeat(4_400);
    expect(await send({ text, ...html(`<p>${text}</p>`) })).toContain('長すぎる');
  });
});

describe('the end of a conversation', () => {
  it('ends the dialog', async () => {
    const conversation = fresh();
    await send({ text: '新規か更新か判定して' }, conversation);
    expect(await send({ type: 'endOfConversation' }, conversation)).toBe('');
    expect(await send({ text: 'はい' }, conversation)).not.toContain('コモンネーム');
  });
});

describe('today', () => {
  const ask = (more: object) => send({ text: '更新できる日を計算して。発行日は今日です', ...more });
  const day = (zone: string) =>
    new Intl.DateTimeFormat('ja-JP', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric' })
      .formatToParts(new Date())
      .filter(({ type }) => type !== 'literal')
      .map(({ value }) => value);
  const written = (zone: string) => {
    const [year, month, date] = day(zone);
    return `${year}年${month}月${date}日`;
  };

  // One of the two is another day than Japan's at any time.
  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'is that of the person in %s, and the reply says so',
    async (zone) => {
      const text = await ask({ localTimezone: zone });
      expect(text).toContain(zone);
      expect(text).toContain(`発行日: ${written(zone)}`);
    },
  );

  it('is told by the offset of a clock too', async () => {
    const text = await ask({ localTimestamp: '2026-11-26T00:00:00.000-11:00' });
    expect(text).toContain(`発行日: ${written('Pacific/Pago_Pago')}`);
  });

  it.each([{}, { localTimezone: 'Asia/Tokyo' }, { localTimezone: 'Nowhere/Here' }])(
    'is Japan’s with %j, and nothing is said of it',
    async (more) => {
      const text = await ask(more);
      expect(text).toContain(`発行日: ${written('Asia/Tokyo')}`);
      expect(text).not.toContain('タイムゾーン');
    },
  );
});
