import { startTalk } from '../support/talk';

describe('who broke off', () => {
  it.each(['やっぱりお願いします', 'やっぱり続けます', 'すいません やっぱりお願いします'])(
    'goes on where the dialog stood at 「%s」',
    async (text) => {
      const talk = await startTalk();
      talk.say('新規か更新か判定して');
      talk.say('持ってます');
      talk.say('やっぱりいいです');
      expect(talk.say(text).asks).toBe('application-type/sameName');
    },
  );

  it('may answer at once', async () => {
    const talk = await startTalk();
    talk.say('更新日を計算して');
    talk.say('やっぱりいいです');
    expect(talk.say('すいません やっぱりお願いします、2月7日発行です').result).toMatchObject({
      firstDay: '2026-03-10',
    });
  });

  it.each(['はい', 'すみません、ありがとう', 'すみません、書類の件お願いします'])(
    'is not led back by 「%s」',
    async (text) => {
      const talk = await startTalk();
      talk.say('更新日を計算して');
      talk.say('キャンセル');
      expect(talk.say(text).asks).toBeUndefined();
    },
  );
});

describe('who does not know what is asked', () => {
  it('goes on with what the next question asks', async () => {
    const talk = await startTalk();
    for (const text of [
      '新規か更新か判定して',
      '持ってます',
      '同じです',
      '入れ替えです',
      '発行日がわからない',
    ])
      talk.say(text);
    expect(talk.say('サーバにはもう入ってます').result).toMatchObject({
      application: null,
      procedure: 'renewal',
    });
  });
});
