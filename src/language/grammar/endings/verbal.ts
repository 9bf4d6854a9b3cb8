import { Form } from '../forms';
import { cross, endingsOf, type Row } from './ending';

const {
  irrealis: M,
  continuative: Y,
  plain: S,
  euphonic: O,
  hypothetical: K,
  volitional: I,
  te: T,
  noun: N,
  potential: P,
  closed: C,
} = Form;
const STEM = M | Y | O;

const MUST = cross(
  'ないと|なければ|なきゃ|なくては|なくちゃ|んと|んとあ|ねば|へんと|なあ|な',
  'いけない|いけません|いけなく|いかん|あかん|ならない|ならん|なりません|ならなく|だめ|駄目|まずい',
);

/** After 変わら, 変わり, 変わっ, 変われ, 変わろ, and their like of other verbs and of adjectives. */
const ROWS: readonly Row[] = [
  // 変わら…
  ['ない|ねえ|ねー|ねぇ|ぬ|へん|ひん', M, S, 'denies'],
  ['ないという|へんという|ないっていう', M, S, 'denies', 'hearsay'],
  // 変わらん; after 変える the same letter makes a noun.
  ['ん', M, S, 'denies'],
  ['なかっ|んかっ|へんかっ|ひんかっ', M, O, 'denies'],
  ['なく', M, T | Form.adverbial, 'denies'],
  ['ずに|ず|なくて', M, T, 'denies'],
  ['ないで|んで|んといて', M, T, 'denies', 'forbids'],
  ['なけれ', M, K, 'denies'],
  ['なさそう', M, N, 'denies', 'hedge'],
  [MUST, M, S, 'must'],
  ['なきゃ|なくちゃ|ないと|んと', M, Form.closed, 'must'],
  [cross('ざるを', '得ない|えない|得ません|えません|得なく|えなく'), M, S, 'must'],
  ['れ|られ', M, STEM | K, 'passive'],
  ['れる|られる', M, S, 'passive'],
  ['せ|させ', M, STEM | K, 'causes'],
  ['せる|させる', M, S],
  ['う|よう', I | M, S | N, 'ahead'],
  // 「取ろうとしたけどやめた」
  ['うとし|ようとし', I | M, Y | O, 'ahead', 'plans'],
  ['まい', M | S, S, 'denies'],
  // 変わり…
  ['ます', Y, S, 'polite'],
  ['まし', Y, O, 'polite'],
  ['ません|まへん|まひん|まへんで', Y, S, 'denies', 'polite'],
  ['ませんでし', Y, O, 'denies', 'polite'],
  // 「まだいけまっか」「取りましてん」
  ['まっか|まっかいな|まんのか|まっかね', Y, C, 'polite', 'asks'],
  ['まっせ|まんねん|ましてん|まんがな', Y, C, 'polite'],
  ['ませ', Y, K, 'polite'],
  ['ましょう', Y, S, 'ahead', 'polite'],
  ['たい|とうて', Y, S, 'wish'],
  ['たかっ', Y, O, 'wish'],
  ['たく', Y, M | T, 'wish'],
  ['そう', Y, N, 'hedge'],
  // 「上書きしそうになった」「消しかけた」: it came close, and did not happen.
  [cross('そうに', 'なり'), Y, Y, 'denies'],
  [cross('そうに', 'なる'), Y, S, 'denies'],
  [cross('そうに', 'なっ'), Y, O, 'denies'],
  ['かけ', Y, Y | O, 'denies'],
  ['なさい|な', Y, S, 'please'],
  ['ながら|つつ', Y, T],
  ['やすい|にくい|づらい', Y, S],
  ['すぎ|過ぎ|始め|はじめ|続け|つづけ|終え|直せ', Y, STEM],
  ['始める|続ける|すぎる|終える', Y, S],
  ['直し|なおし', Y, STEM],
  ['直す|なおす|終わる|終わり', Y, S],
  ['終わっ', Y, O],
  ['かね', Y, STEM, 'denies', 'hedge'],
  ['かねる', Y, S, 'denies', 'hedge'],
  [cross('は|も|や', 'し'), Y, STEM],
  [cross('は|が|も|', 'ない|ありません|なし|ございません|あらへん|なく|無し|無い'), Y, S | N, 'denies'],
  ['せえ', Y, M],
  ['っぱなし|放し', Y, N, 'state'],
  ['済み|済|ずみ', Y | N, N, 'state'],
  ['たて', Y, N, 'past'],
  ['に', Y, T, 'ahead'],
  // 使え…, which is a verb of its own.
  ['ます', P, S, 'can', 'polite'],
  ['まし', P, O, 'can', 'polite'],
  ['ません', P, S, 'can', 'denies', 'polite'],
  ['ない|へん', P, S, 'can', 'denies'],
  ['なかっ|へんかっ', P, O, 'can', 'denies'],
  ['そう', P, N, 'can', 'hedge'],
  ['る', P, S, 'can'],
  ['た', P, S, 'can', 'past'],
  ['たら', P, T, 'supposes'],
  ['て', P, T, 'can'],
  // 変わっ…
  ['た|だ', O, S, 'past'],
  ['たら|だら', O, T, 'supposes'],
  [cross('たら|だら', 'いい|よい|良い|ええ|よろしい'), O, S, 'may'],
  ['たり|だり', O, N | Form.deed],
  ['て|で', O, T],
  ['てる|でる|とる|どる', O, S, 'state'],
  ['てん|でん|とん', O, C, 'state'],
  ['とっ|どっ', O, O, 'state'],
  ['とり|とら|とれ|どり|どら', O, M | Y, 'state'],
  ['て|で', O, T],
  [cross('て|で', 'へん|まへん'), O, S, 'denies', 'state'],
  [cross('て|で', 'へんかっ'), O, O, 'denies', 'state'],
  [cross('ちゃ|じゃ', 'っ'), O, O, 'done'],
  [cross('ちゃ|じゃ', 'い'), O, Y, 'done'],
  [cross('ちゃ|じゃ', 'う'), O, S, 'done'],
  ['とい|とき|どい|どき', O, Y | O, 'ahead'],
  ['とく|どく|とこう|とこ|どこ', O, S, 'ahead'],
  ['たって|だって', O, T, 'even', 'supposes'],
  // 変われ…
  // 新しく…
  [cross('は|も|', 'なり'), Form.adverbial, Y],
  [cross('は|も|', 'なる|する'), Form.adverbial, S],
  [cross('は|も|', 'なっ'), Form.adverbial, O],
  [cross('は|も|', 'なら'), Form.adverbial, M],
  [cross('は|も|', 'し'), Form.adverbial, STEM],
  ['ば', K, T, 'supposes'],
  [cross('ば', 'いい|よい|良い|ええ|よろしい'), K, S, 'may'],
];

export const verbal = endingsOf(ROWS);
