import { Form } from '../forms';
import { cross, endingsOf, type Row } from './ending';

const { irrealis: M, continuative: Y, plain: S, euphonic: O, hypothetical: K, te: T, noun: N } = Form;
const STEM = M | Y | O;

/** After 変わって: what goes on, what is asked for, what is allowed. */
const ROWS: readonly Row[] = [
  ['い|居|はい|もい', T, STEM, 'state'],
  ['いる|居る|る|ある|はる', T, S, 'state'],
  ['おり|はおり|あり', T, Y, 'state'],
  ['おら', T, M, 'state'],
  ['おる', T, S, 'state'],
  ['おっ|あっ|はっ', T, O, 'state'],
  ['あれ|いれ', T, K, 'state'],
  ['ます', T, S, 'state', 'polite'],
  ['まし', T, O, 'state', 'polite'],
  ['ないという|へんという', T, S, 'denies', 'state', 'hearsay'],
  ['ない|へん|ねえ', T, S, 'denies', 'state'],
  ['なかっ|へんかっ', T, O, 'denies', 'state'],
  ['なく|なくて', T, T, 'denies', 'state'],
  ['ません', T, S, 'denies', 'state', 'polite'],
  ['ませんでし', T, O, 'denies', 'state', 'polite'],
  ['た', T, S, 'past', 'state'],
  ['たら', T, T, 'supposes', 'state'],
  ['て', T, T, 'state'],
  ['しまい', T, Y, 'done'],
  ['しまう', T, S, 'done'],
  ['しまっ', T, O, 'done'],
  ['もた|もうた|しもた|しもうた', T, S, 'done', 'past'],
  ['もて|もうて|しもて|しもうて', T, T, 'done'],
  ['み', T, STEM, 'ahead'],
  ['みる|みよう|みたい', T, S, 'ahead'],
  ['おき', T, Y, 'ahead'],
  ['おく|おこう', T, S, 'ahead'],
  ['おけ|みれ', T, K, 'ahead'],
  ['おい', T, O],
  ['き|いき|行き|来', T, STEM],
  ['くる|いく|行く|来る', T, S, 'ahead'],
  ['いっ|行っ', T, O],
  ['くれ|下され|くださ', T, STEM | K, 'please'],
  ['くれる|ください|下さい|くださいませ|くれん|ちょうだい|頂戴|や', T, S, 'please'],
  ['もらい|いただき|頂き', T, Y],
  ['もらう|いただく|もらおう', T, S],
  ['もらっ|いただい|頂い|もろ', T, O],
  ['もらわ|いただか', T, M],
  ['もらえ|いただけ|頂け', T, STEM | K, 'please'],
  ['もらえる|いただける|頂ける|もらえれ', T, S, 'please'],
  ['ほしい|欲しい', T, S, 'please'],
  ['ほしく|欲しく', T, M | T, 'please'],
  ['から', T, T | N, 'after'],
  ['も', T, T, 'even'],
  [
    cross(
      'も|',
      'いい|よい|良い|よろしい|ええ|かまわない|構わない|かまいません|構いません|大丈夫|差し支えない|問題ない',
    ),
    T,
    S | N,
    'may',
  ],
  ['よかっ|よろしかっ', T, O, 'may'],
  ['は', T, T],
  ['以来|以降', T, T, 'after'],
];

export const te = endingsOf(ROWS);
