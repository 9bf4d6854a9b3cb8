import { startTalk } from '../support/talk';

describe('deleting what is kept about a person', () => {
  it.each([
    '私のデータを削除してください',
    '会話の履歴を消してほしいです',
    '個人情報を消去してもらえますか',
    'チャットの履歴を消して',
  ])('asked for by 「%s」 is confirmed first, and a question about a case waits', async (text) => {
    const talk = await startTalk();
    talk.say('新規申請か更新申請か判定してください');
    const asked = talk.say(text);
    expect(asked.text).toContain('元には戻せません');
    expect(asked.buttons.map(({ label }) => label)).toEqual(['はい、削除します', 'やめる']);
    expect(talk.say(text.includes('履歴') ? 'はい' : 'はい、削除します').text).toBe(
      'あなたのデータをすべて削除しました。',
    );
    expect(talk.say('はい').asks).toBeUndefined();
  });

  it('is given up by a no, and the question that stood comes back', async () => {
    const talk = await startTalk();
    talk.say('新規申請か更新申請か判定してください');
    talk.say('私のデータを削除してください');
    expect(talk.say('いいえ').asks).toBe('application-type/existing');
  });

  it('pressed is handed to the channel', async () => {
    const talk = await startTalk();
    talk.say('私のデータを削除して');
    const { buttons } = talk.say('私のデータを削除して');
    expect(buttons[0]?.action).toEqual({ kind: 'forget' });
  });

  it.each(['証明書を削除してください', '鍵のデータを消してしまいました', '個人情報を削除しました'])(
    '「%s」 asks for nothing of the kind',
    async (text) => {
      expect((await startTalk()).say(text).text).not.toContain('元には戻せません');
    },
  );
});
