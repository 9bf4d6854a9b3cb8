import { startTalk } from '../support/talk';

const DECIDED = ['新規か更新か判定して', 'はい', 'はい', 'いいえ', '1月10日', 'はい'];

describe('what a person puts up for agreement', () => {
  it.each([
    [['2台目に追加するので更新でよろしいですか'], 'いいえ、「新規申請」です'],
    [['コモンネームが変わるので新規ということでよろしいですか'], 'はい、'],
    [['登記簿はコピーでいいということでよろしいですか'], 'いいえ、'],
    [['30日経ったら更新できるという理解で合ってますか'], 'はい、更新のオンライン申請は'],
    [['日本時間にするには9時間引けばいいんですよね'], 'いいえ、'],
    [['必要な書類は何ですか', '登記簿謄本は省略できないってことですね?'], 'はい、更新でも新規と同じ手続き'],
    [[...DECIDED, '更新でいいんですよね'], 'はい、申請区分は「更新申請」です'],
    [[...DECIDED, 'つまり新規申請ってことですか'], 'いいえ、申請区分は「更新申請」です'],
    [['更新できる日を計算して', '1月31日', '3月3日からでいいんですよね'], 'はい、2026年3月3日'],
    [['更新できる日を計算して', '1月31日', 'つまりまだ更新できないってことですか'], 'はい、'],
    [['登記簿謄本の期限を確認したい', '12月10日発行です', 'もう使えないってことですね'], 'いいえ、使えます'],
  ])('%j is answered with yes or no', async (turns, first) => {
    const talk = await startTalk('2026-02-20T10:00:00');
    for (const turn of turns.slice(0, -1)) talk.say(turn);
    expect(talk.say(turns.at(-1) ?? '').text.startsWith(first)).toBe(true);
  });

  it('states nothing by itself', async () => {
    const talk = await startTalk('2026-02-20T10:00:00');
    talk.say('新規か更新か判定して');
    talk.say('はい');
    const ask = talk
      .say('同じ名前で更新ということでよろしいですか')
      .traces.findLast(({ name }) => name === 'dialog.ask');
    expect(ask?.value.fact).toBe('sameName');
  });
});
