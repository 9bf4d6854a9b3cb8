import { DateTime } from 'luxon';
import { takeTurn } from '../../src/bot/take-turn';
import { wording } from '../../src/bot/wording';
import { createWorld } from '../../src/bot/world';
import type { SearchResult } from '../../src/search/types';
import { startTalk, understand } from '../support/talk';

describe('where there is no answer, the bot', () => {
  it.each([
    ['クレジットカードで払えますか', 'お支払い方法'],
    ['ワイルドカード証明書はありますか', 'ワイルドカード証明書'],
    ['更新の見積書をください', '見積書・請求書・領収書'],
  ])('names what 「%s」 is about', async (text, topic) => {
    const talk = await startTalk();
    const said = talk.say(text);
    expect(said.text).toContain(`申し訳ありません。${topic}についてはこちらではご案内できません。`);
    expect(said.buttons.map(({ label }) => label)).toEqual(['担当者に相談', 'メニュー']);
  });

  it.each([
    'SEC_ERROR_UNKNOWN_ISSUER',
    '英語で猫は何と言いますか',
    'DNSの設定方法を教えて',
    '住民票の取り方',
  ])('names no subject on 「%s」, which has no words of the nearest one', async (text) => {
    const talk = await startTalk();
    const said = talk.say(text);
    expect(said.text).not.toContain('についてはこちらではご案内できません');
    expect(said.text).toContain('サーバIDの申請や更新についてのご質問にお答えしています');
    expect(said.buttons.map(({ label }) => label)).toEqual(['担当者に相談', 'メニュー']);
  });

  it.each([
    '自動更新の設定はできますか',
    '更新の申請を電話で受け付けてもらえますか',
    '早めに更新したら残ってる期間は損になりますか',
  ])('says of 「%s」, which was understood, that there is no answer to it', async (text) => {
    const talk = await startTalk();
    const said = talk.say(text);
    expect(said.text).toContain('その点については、こちらではご案内できません');
    expect(said.buttons.map(({ label }) => label)).toEqual(['担当者に相談', 'メニュー']);
  });

  it.each([
    '更新すると前の証明書の残り期間は足されますか',
    '更新したあと古い証明書は消していいですか',
    '更新の申請書はどこにありますか',
    'サーバID、3年分まとめて取れますか',
    '*.example.jp みたいなやつも取れますか',
    '自分の証明書の期限はどこで確認できますか',
    '登記簿謄本はどこに送ればいいですか',
    '更新の案内が届かないのですが、どうすればいいですか',
    'サーバを廃棄するので証明書を失効させたいです。何をすればいいですか',
  ])('leads nowhere on 「%s」, which asks something in particular', async (text) => {
    const talk = await startTalk();
    const said = talk.say(text);
    expect(said.text).toMatch(/^申し訳ありません。.*(?:ご案内|お答え)できません/);
    expect(said.traces.map(({ name }) => name)).not.toContain('knowledge.lead');
  });

  it.each([
    '更新したいのですが手順を教えてください',
    '更新の流れが知りたい',
    '証明書取れますか',
    '更新でいいですか',
    '担当になったばかりで何も分かりません。更新はどうすればいいですか',
    'CSRについて教えて',
  ])('leads on from 「%s」, which names a matter', async (text) => {
    const talk = await startTalk();
    expect(talk.say(text).traces.map(({ name }) => name)).toContain('knowledge.lead');
  });

  it('tells what it can help with where a question has nothing to do with server IDs', async () => {
    const talk = await startTalk();
    const said = talk.say('パスポートの更新はいつからできますか');
    expect(said.text).toBe(wording.outside);
    expect(said.buttons.map(({ label }) => label)).toContain('担当者に相談');
  });

  it.each(['あなたの名前は', 'あなたは人間ですか', 'AIですか?', 'ボットなの?'])(
    'tells who it is on 「%s」',
    async (text) => {
      expect((await startTalk()).say(text).text).toBe(wording.identity);
    },
  );

  it.each([
    ['役に立たなかった', wording.sorryForMiss],
    ['役に立ちました', wording.thanksForPraise],
    ['すごいね、賢いじゃん', wording.thanksForPraise],
    ['ちょっと待って', wording.waiting],
  ])('takes 「%s」 for what it is', async (text, reply) => {
    expect((await startTalk()).say(text).text).toBe(reply);
  });

  it('does not take a question about common names for one about its own', async () => {
    expect((await startTalk()).say('証明書の名前は変更できますか').text).not.toBe(wording.identity);
  });

  it('offers the candidates near the first, none of them, and a person', async () => {
    const understood = await understand();
    const search = (): SearchResult => ({
      outcome: 'suggest',
      entryId: 'renewal-timing',
      topicId: null,
      confidence: 0.4,
      seconded: 0,
      foreign: null,
      candidates: [
        { entryId: 'renewal-timing', score: 0.4, parts: {} },
        { entryId: 'renewal-documents', score: 0.2, parts: {} },
        { entryId: 'new-vs-renewal', score: 0.02, parts: {} },
      ],
      tokens: [],
      explanation: { normalised: '', readings: [], synonyms: [], corrections: [], reason: '' },
    });
    const { replies } = takeTurn({ text: '例の話のこと', files: [] }, undefined, {
      ...createWorld(understood, DateTime.fromISO('2026-03-01T10:00:00', { zone: 'Asia/Tokyo' })),
      search,
    });
    expect(replies[0]?.buttons.map(({ label }) => label)).toEqual([
      '更新の申請はいつからできますか?',
      '更新のときに省略できる書類や作業はありますか?',
      'どれでもない',
      '担当者に相談',
    ]);
  });

  it('gives the contact and no third guess, whatever the refused questions are about', async () => {
    const talk = await startTalk();
    expect(talk.say('更新の料金はいくらですか').text).toContain('料金については');
    expect(talk.say('ワイルドカード証明書はありますか').text).toContain('ワイルドカード証明書については');
    const third = talk.say('クレジットカードで払えますか');
    expect(third.text).toContain('お力になれず');
    expect(third.text).not.toContain('お支払い方法');
  });

  it('offers a person under the result of every dialog', async () => {
    const talk = await startTalk();
    talk.say('登記簿謄本の期限を確認して');
    expect(talk.say('2026/2/1').buttons.map(({ label }) => label)).toEqual([
      '必要な書類を確認',
      '担当者に相談',
    ]);
  });
});

describe('words of an entry in another world', () => {
  it.each([
    '国際便の到着の時間がずれています',
    'クレジットカードの新規と更新の違いは何ですか',
    '防犯カメラの録画時刻が9時間ずれてるんだけど、直し方は',
    '火災保険の更新に建物の登記簿っているんかな',
    'マイナンバーカードは新規登録ですか更新ですか',
    '昨日申請した更新ってキャンセルできる?',
    '更新後の証明書はいつから有効?',
    'ワイルドカードはサポートされていますか',
  ])('find none: %s', async (text) => {
    const { traces } = (await startTalk('2026-02-20T10:00:00')).say(text);
    const found = traces.filter(({ name }) => name === 'knowledge.match').map(({ value }) => value.outcome);
    expect(found).not.toContain('answer');
  });
});
