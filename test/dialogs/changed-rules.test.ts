import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { BasicConstraintsExtension, X509CertificateGenerator } from '@peculiar/x509';
import { DIALOG_IDS, type DialogId } from '../../src/knowledge/dialog-catalogue';
import type { Rules } from '../../src/knowledge/types';
import { everyPath } from '../support/every-path';
import { type Said, startTalk } from '../support/talk';

/** The day from which other rules hold, and the day before it. */
const CHANGE = '2026-07-01';
const BEFORE = '2026-06-30';

const dated = <T>(before: T, after: T) => [
  { from: '2000-01-01', value: before, source: 'Q' },
  { from: CHANGE, value: after, source: 'notice' },
];
const CHANGED: Partial<Rules> = {
  renewalOpensAfterDays: dated(30, 45),
  registryCertificateMonths: dated(3, 4),
};

/** The old figures, unless they are the day of a date (1月31日). */
const OLD = /(?<!月)(?:3[01]|三十一?)日|(?:3|三)[かヶカケ]月/;
const NEW = /(?<!月)4[56]日|4か月/;

// A dialog with five questions has some hundred ways to its ends.
jest.setTimeout(60_000);

const onDay = (day: string) => startTalk(`${day}T10:00:00`, CHANGED);

const everything = new Map<string, Said[]>();

/** All that a dialog can say on a day. */
async function allOf(dialog: DialogId, day: string): Promise<Said[]> {
  const key = `${dialog} ${day}`;
  const heard = everything.get(key) ?? everyPath(await onDay(day), dialog);
  everything.set(key, heard);
  return heard;
}

const shownIn = (said: readonly Said[]): string[] =>
  said.flatMap(({ text, buttons }) =>
    [text, ...buttons.map(({ label }) => label)].map((one) => one.normalize('NFKC')),
  );

describe.each(DIALOG_IDS)('%s', (dialog) => {
  it('says no figure of a rule that holds no more, in whatever way it is led', async () => {
    const heard = await allOf(dialog, CHANGE);
    expect(shownIn(heard).filter((text) => OLD.test(text))).toEqual([]);
  });
});

it.each([
  ['application-type', ['new', 'renewal', 'not-yet', null]],
  ['renewal-date', [undefined]],
  ['registry-certificate', [undefined]],
  ['expiry-time', [undefined]],
  ['key-mismatch', [undefined]],
] as const)('every end of %s is reached', async (dialog, ends) => {
  const results = (await allOf(dialog, CHANGE)).flatMap(({ result }) => (result ? [result] : []));
  expect(new Set(results.map(({ application }) => application))).toEqual(new Set(ends));
});

it.each(['application-type', 'renewal-date', 'registry-certificate'] as const)(
  '%s says the figures of the day: the old ones until the change, the new ones from then on',
  async (dialog) => {
    const before = shownIn(await allOf(dialog, BEFORE));
    const after = shownIn(await allOf(dialog, CHANGE));
    expect([before.some((text) => OLD.test(text)), before.some((text) => NEW.test(text))]).toEqual([
      true,
      false,
    ]);
    expect([after.some((text) => OLD.test(text)), after.some((text) => NEW.test(text))]).toEqual([
      false,
      true,
    ]);
  },
);

describe('the buttons for the day of issue', () => {
  const atTheDay = async (day = CHANGE) => {
    const talk = await onDay(day);
    talk.say('更新か新規か判定してください');
    talk.press('はい、あります');
    talk.press('はい、同じです');
    return { talk, asked: talk.press('いいえ、入れ替えます') };
  };

  it('carry the figures of the day', async () => {
    const labels = async (day: string) => (await atTheDay(day)).asked.buttons.map(({ label }) => label);
    expect(await labels(CHANGE)).toEqual(['46日以上前です', '45日以内です', 'わかりません']);
    expect(await labels(BEFORE)).toEqual(['31日以上前です', '30日以内です', 'わかりません']);
  });

  it.each([
    ['46日以上前です', 'renewal'],
    ['45日以内です', 'not-yet'],
  ])('work pressed, typed and by their number: %s', async (label, application) => {
    const pressed = await atTheDay();
    pressed.talk.press(label);
    expect(pressed.talk.press('はい、入っています').result).toMatchObject({ application });
    const typed = await atTheDay();
    typed.talk.say(label);
    expect(typed.talk.press('はい、入っています').result).toMatchObject({ application });
    const numbered = await atTheDay();
    numbered.talk.say(application === 'renewal' ? '1' : '2');
    expect(numbered.talk.press('はい、入っています').result).toMatchObject({ application });
  });

  it.each([
    ['46日前です', 'renewal', undefined],
    ['45日前です', 'not-yet', '2026-07-02'],
    ['31日前です', 'not-yet', '2026-07-16'],
    ['2026年5月16日', 'renewal', undefined],
  ])('stand for the days that are told otherwise: %s', async (reply, application, firstDay) => {
    const { talk } = await atTheDay();
    talk.say(reply);
    const { result } = talk.press('はい、入っています');
    expect([result?.application, result?.firstDay]).toEqual([application, firstDay]);
  });
});

it('a registry certificate is good for the months of the day', async () => {
  const ask = async (day: string) => {
    const talk = await onDay(day);
    return talk.say('登記簿謄本の発行日は2026年3月15日です。使えますか').result;
  };
  expect(await ask(BEFORE)).toMatchObject({ validThrough: '2026-06-15', valid: false });
  expect(await ask(CHANGE)).toMatchObject({ validThrough: '2026-07-15', valid: true });
});

it('a certificate that is shown names the first day by the rule of the day', async () => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=www.example.co.jp',
    notBefore: new Date('2026-06-10T00:00:00Z'),
    notAfter: new Date('2026-12-10T23:59:59Z'),
    signingAlgorithm: algorithm,
    keys,
    extensions: [new BasicConstraintsExtension(false)],
  });
  const firstDay = async (day: string) =>
    (await onDay(day)).say(certificate.toString('pem')).result?.firstDay;
  expect(await firstDay(BEFORE)).toBe('2026-07-11');
  expect(await firstDay(CHANGE)).toBe('2026-07-26');
});
