import { generateKeyPairSync } from 'node:crypto';
import { wording } from '../../src/bot/wording';
import { startTalk } from '../support/talk';

describe('a turn', () => {
  it.each([
    'こんにちは',
    'お世話になっております。',
    'ありがとうございました!',
    'さようなら',
    'はーい、ありがと',
  ])('answers 「%s」 as a person would, without searching', async (text) => {
    const talk = await startTalk();
    const said = talk.say(text);
    expect(said.traces).toEqual([]);
    expect(said.text).not.toContain('分かりませんでした');
  });

  it('searches where a greeting is followed by a question', async () => {
    const talk = await startTalk();
    expect(talk.say('こんにちは。更新はいつから申請できますか?').traces[0]?.value).toMatchObject({
      outcome: 'answer',
      entryId: 'renewal-timing',
    });
  });

  it('says that it does not know, and offers the contact instead of a third guess', async () => {
    const talk = await startTalk();
    expect(talk.say('ほにゃららの件で').text).toContain('窓口');
    talk.say('むにゃむにゃ');
    expect(talk.say('もにょもにょ').text).toContain('お力になれず');
  });

  it('does not answer what the page does not answer', async () => {
    const talk = await startTalk();
    const said = talk.say('更新の料金はいくらですか');
    expect(said.traces[0]?.value).toMatchObject({ outcome: 'unknown', entryId: null });
    expect(said.text).toContain('ご案内できません');
  });

  it('invents no number and no address while the contact is empty', async () => {
    const talk = await startTalk();
    expect(talk.say('担当者').text).not.toMatch(/https?:|@|\d{2,}/);
  });

  it('refuses a private key in any message, and keeps no line of it', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const talk = await startTalk();
    talk.say('新規か更新か判定して');
    const said = talk.say(`動きません。鍵はこれです\n${'あ'.repeat(5_000)}\n${pem}`);
    expect(said.text).toContain('秘密鍵');
    for (const line of pem.split('\n').filter((part) => part.length > 20)) {
      expect(JSON.stringify([said, talk.state])).not.toContain(line);
    }
    expect(said.asks).toBe('application-type/existing');
  });

  it('answers nothing but white space or invisible characters politely', async () => {
    const talk = await startTalk();
    expect(talk.say(' \u200b\u202e\n').text).toBe(wording.empty);
  });

  it('starts the dialog that an answer offered when the person says yes', async () => {
    const talk = await startTalk();
    talk.say('更新はいつから申請できますか');
    expect(talk.say('お願いします').asks).toBe('renewal-date/issued');
  });
});

describe('a yes by itself', () => {
  it.each(['👍', '👍🏻', '👌', '✅', 'OK', 'はい'])(
    '%s where nothing is open is an acknowledgement',
    async (text) => {
      expect((await startTalk()).say(text).text).toMatch(/^ありがとうございます。/);
    },
  );
  it.each([
    ['🙏', /^どういたしまして/],
    ['🙏🏻🙏🏻', /^どういたしまして/],
    ['😊!', /^よかったです/],
    ['👏👏', /^ありがとうございます。$/],
    ['😡', /^お役に立てず/],
    ['教えてください🙏', /ご用件に近いボタン/],
    ['更新はいつから申請できますか😊', /^更新のオンライン申請は/],
  ])('the picture %s is small talk where it stands alone', async (text, expected) => {
    expect((await startTalk()).say(text).text).toMatch(expected);
  });
  it('takes up what stands open', async () => {
    const talk = await startTalk();
    talk.say('更新はいつから申請できますか');
    expect(talk.say('👍').asks).toBe('renewal-date/issued');
  });
});

describe('a running dialog', () => {
  it('answers a question in the middle and asks again, with the form intact', async () => {
    const talk = await startTalk();
    talk.say('新規か更新か判定して');
    talk.say('はい');
    const said = talk.say('ところで、担当者が変わっても更新できますか?');
    expect(said.traces.map(({ name }) => name)).toEqual(['knowledge.match', 'dialog.ask']);
    expect(said.asks).toBe('application-type/sameName');
    talk.say('はい');
    talk.say('いいえ');
    talk.say('2025/12/1');
    expect(talk.say('はい').result).toMatchObject({ application: 'renewal' });
  });

  it('says that a question out of its field is one, and asks again', async () => {
    const talk = await startTalk();
    talk.say('新規か更新か判定して');
    const said = talk.say('料金はいくらですか?');
    expect(said.asks).toBe('application-type/existing');
    expect(said.text).toContain('ご案内できません');
  });

  it('converts dates in the middle and goes on', async () => {
    const talk = await startTalk();
    talk.say('新規か更新か判定して');
    const said = talk.say('12/10/2012 23:59:59 GMT を日本時間に直して');
    expect(said.result).toMatchObject({ dialog: 'expiry-time', at: '2012-12-11T08:59:59+09:00' });
    expect(said.asks).toBe('application-type/existing');
  });

  it.each([
    ['キャンセル', undefined],
    ['やめます', undefined],
    ['最初から', 'application-type/existing'],
    ['戻る', 'application-type/existing'],
    ['ヘルプ', 'application-type/sameName'],
    ['メニュー', 'application-type/sameName'],
  ])('understands 「%s」', async (command, asks) => {
    const talk = await startTalk();
    talk.say('新規か更新か判定して');
    talk.say('はい');
    expect(talk.say(command).asks).toBe(asks);
  });

  it('gives the contact without asking again, and goes on with the next answer', async () => {
    const talk = await startTalk();
    talk.say('新規か更新か判定して');
    talk.say('はい');
    const said = talk.say('担当者');
    expect(said.asks).toBeUndefined();
    expect(said.text).toContain('窓口');
    expect(talk.say('同じです').asks).toBe('application-type/additional');
  });

  it('offers a way out after three misses', async () => {
    const talk = await startTalk();
    talk.say('新規か更新か判定して');
    talk.say('ぴよぴよ');
    talk.say('ぷよぷよ');
    expect(talk.say('ぽよぽよ').buttons.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['キャンセル', '担当者に相談']),
    );
  });

  it('asks whether to go on after a day, and takes what was said for the answer', async () => {
    const talk = await startTalk();
    talk.say('新規か更新か判定して');
    talk.at('2026-03-02T11:00:00');
    expect(talk.say('はい、あります').text).toContain('続けますか');
    expect(talk.say('はい').asks).toBe('application-type/sameName');
  });

  it('ends after a day where the person does not want to go on', async () => {
    const talk = await startTalk();
    talk.say('新規か更新か判定して');
    talk.at('2026-03-02T11:00:00');
    talk.say('はい');
    talk.press('やめる');
    expect(talk.say('更新はいつから申請できますか').asks).toBeUndefined();
  });

  it('starts afresh, with a word of apology, from a state of another version', async () => {
    const talk = await startTalk();
    talk.say('新規か更新か判定して');
    talk.state = { ...(talk.state as object), version: 0 };
    const said = talk.say('更新はいつから申請できますか');
    expect(said.text).toContain(wording.outdated);
    expect(said.text).toContain('30日');
  });

  it('tells that a button of an earlier question is old', async () => {
    const talk = await startTalk();
    const { buttons } = talk.say('新規か更新か判定して');
    talk.say('はい');
    const said = talk.send({ text: 'はい、あります', action: buttons[0]?.action as never, files: [] });
    expect(said.text).toContain(wording.stale);
    expect(said.asks).toBe('application-type/sameName');
  });
});
