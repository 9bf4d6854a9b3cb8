import { Askings } from '../../src/knowledge/askings';

const ASKED = [
  { topicId: 'price', text: '更新の料金はいくらですか' },
  { topicId: 'price', text: '料金と料金表' },
  { topicId: 'refund', text: '料金は返金されますか' },
  { topicId: null, text: '更新はいつから' },
];

describe('ways to ask', () => {
  const askings = new Askings(ASKED);

  it.each([
    ['held once or twice by each', '料金', 3, { price: 2, refund: 1 }],
    ['of an entry too', '更新', 2, { price: 1 }],
    ['one letter', '金', 3, { price: 2, refund: 1 }],
    ['at the end of the last', 'から', 1, {}],
    ['held by none', '電話', 0, {}],
    ['over the border of two', 'すか料', 0, {}],
    ['none at all', '', 4, { price: 2, refund: 1 }],
  ])('that hold letters are counted: %s', (_, letters, all, ofTopic) => {
    for (const time of ['first', 'again'])
      expect({ time, ...askings.holding(letters), ofTopic: undefined }).toEqual({
        time,
        all,
        ofTopic: undefined,
      });
    expect(Object.fromEntries(askings.holding(letters).ofTopic)).toEqual(ofTopic);
  });

  it('are as many as were given', () => {
    expect(askings.size).toBe(4);
    expect(new Askings([]).holding('料金').all).toBe(0);
  });
});
