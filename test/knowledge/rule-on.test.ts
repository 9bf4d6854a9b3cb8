import { ruleOn } from '../../src/knowledge/rule-on';

const rules = [
  { from: '2027-03-15', value: 100, source: 'a' },
  { from: '2026-03-15', value: 200, source: 'b' },
  { from: '2029-03-15', value: 47, source: 'c' },
];

test.each([
  ['2026-03-15', 200],
  ['2027-03-14', 200],
  ['2027-03-15', 100],
  ['2029-03-14', 100],
  ['2040-01-01', 47],
])('on %s the value is %i', (day, value) => {
  expect(ruleOn(rules, day)).toBe(value);
});

test('before the first rule there is no value to go by', () => {
  expect(() => ruleOn(rules, '2026-03-14')).toThrow(RangeError);
});

test('of two rules from the same day the later line wins', () => {
  const twice = [
    { from: '2026-01-01', value: 'old', source: '' },
    { from: '2026-01-01', value: 'new', source: '' },
  ];
  expect(ruleOn(twice, '2026-01-01')).toBe('new');
});
