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
  closed: C,
  deed: D,
  describing: X,
} = Form;
const STEM = M | Y | O;

const TOPIC = 'は|が|も|を|の|って|とか|なんか|なんて|など|';
const NOT = cross(
  'じゃ|では|や|で|でも|とは|じゃあ',
  'ない|あらへん|ねえ|ございません|ありません|ありまへん|なさそう',
);
const NOT_PAST = cross('じゃ|では|や|で', 'なかっ|あらへんかっ|ありませんでし|ございませんでし');
const NOT_TE = cross('じゃ|では|や|で|とは', 'なく|なくて|なしに|ないので|のうて|なく、');
const UNLIKE = cross('とは|と|とも|', '違う|違います|ちがう|ちがいます|異なる|異なります');
const FINE = cross(
  'で|でも|でも特に|でも全然',
  '問題ない|問題ありません|問題なし|問題ございません|大丈夫|差し支えない|差し支えありません|構いません|構わない|かまいません|かまへん|いい|よい|良い|ええ|結構|よろしい|十分|足ります|合ってる|合っています|合ってます|あってます|正しい|OK|ok|おk',
);

/** After a noun: being it or not, becoming it, doing it, there being some of it. */
const ROWS: readonly Row[] = [
  ['です|っす|でございます|どす|であります', N, S, 'polite'],
  ['だ|や|じゃ|である|だべ|だっぺ|だがや|ばい|たい|っちゃ|だに|ずら', N, S],
  ['でっせ|でおます|ですわ|ですがな', N, S, 'polite'],
  ['じゃけん|やけん|だけん|じゃけえ|やけえ|やけんね|じゃけんど', N, T, 'because'],
  ['でし|だっ|やっ|であっ|でござい', N, O | Y],
  ['であり', N, Y | T],
  ['で|でして|でありまして', N, T],
  [cross('じゃ|では', 'ないかな|ないでしょうか|ないかと|ないですかね'), N, S, 'hedge'],
  [NOT, N, S, 'denies'],
  [NOT_PAST, N, O, 'denies'],
  [NOT_TE, N, T, 'denies'],
  [cross('じゃ|では|や|で', 'なけれ'), N, K, 'denies'],
  [UNLIKE, X | D, S, 'denies'],
  [cross('とは|と', '違っ|ちがっ'), X | D, O, 'denies'],
  ['ちゃう|とちゃう|ちゃいます|とちゃいます|ちゃうわ|ちゃうで', X | D, S, 'denies'],
  [cross('|と', 'ちゃうくて|ちゃうて|ちごて'), X | D, T, 'denies'],
  ['だと|だとすると|だったら|でしたら|であれば|だとしたら|でしたらば|やったら', N, T, 'supposes'],
  [cross('の', '場合|とき|時|際|ケース', '|は|に|には|で|でも|も|だと'), N, T | N, 'supposes'],
  ['な', N, S, 'qualifies'],
  ['なの|なん', N, N],
  [cross('なん|', 'す|っす', 'か|かね|かねえ|かねぇ|かねー|かな'), N, C, 'polite', 'asks'],
  ['なんすね|なんっすね|っすね|なんすねえ|っすねえ', N, S, 'polite', 'shares'],
  ['なんです|なのです|なんだ|なのだ|なんや|なんっす', N, S, 'polite'],
  ['なんでし|なのでし|なんだっ|なんやっ', N, O],
  ['だから|ですから|やから|なので|なんで|なもので|なのですが|なんですが|につき', N, T, 'because'],
  ['だけど|だけれど|だけれども|だが|やけど|なのに|ですけど', N, T, 'but'],
  ['でも', N, T, 'even'],
  [FINE, N, S, 'fine'],
  // Becoming, making.
  [cross('に|と', 'は|も|', 'な', 'り'), N, Y, 'becomes'],
  [cross('に|と', 'は|も|', 'な', 'る'), N, S, 'becomes'],
  [cross('に|と', 'は|も|', 'な', 'っ'), N, O],
  [cross('に|と', 'は|も|', 'な', 'ら'), N, M],
  [cross('に|と', 'な', 'れ'), N, K],
  [cross('に|と|で', 'は|も|', 'し'), N, STEM],
  [cross('に|と|で', 'する'), N, S],
  [cross('に', 'せ'), N, M],
  // Doing.
  [cross('を|は|も|が|とか|なんか|なんて|など|', 'し|いたし|致し|やり|行い|おこない|しはし'), D, STEM],
  [cross('を|は|も|が|なんか|なんて|など|', 'する|やる|行う'), D, S],
  [cross('を|は|も|が|', 'せ|せえ'), D, M],
  [cross('を|は|も|が|', 'さ'), D, M],
  [cross('を|は|も|が|', 'すれ'), D, K],
  [cross('を|は|も|', 'しよ'), D, I],
  [cross('を|は|も|', 'やっ|行っ'), D, O],
  [cross('は|が|も|を|', 'でき|出来'), D, STEM | K, 'can'],
  [cross('は|が|も|を|', 'できる|出来る'), D, S, 'can'],
  // 「上書きしかけた」: it came close, and did not happen.
  [cross('を|', 'しかけ'), D, Y | O, 'denies'],
  [cross('を|', 'しようとし'), D, Y | O, 'ahead', 'plans'],
  // Asking for it.
  [cross('を|で|に|の|', 'お願い|おねがい|御願い'), D, N | D, 'please'],
  [cross('を|が|', '希望|きぼう'), D, N, 'wish'],
  [cross('を|', 'ください|下さい|頼む|頼みます|頼んます|たのむ|たのみます|たのんます|求む'), D, S, 'please'],
  [cross('が|を|', 'ほしい|欲しい'), D, S, 'wish'],
  [cross('し', 'てんか'), D, S, 'please'],
  [cross('を|', 'いただき|頂き|もらい'), D, Y],
  [cross('を|', 'いただけ|頂け|もらえ|願え|ねがえ'), D, STEM | K, 'please'],
  [cross('を|', 'いただける|頂ける|もらえる|願える'), D, S, 'please'],
  [cross('を|', '願い|ねがい'), D, Y, 'please'],
  [cross('を|', 'いただい|頂い|もらっ'), D, O],
  [cross('を|', 'いただく|頂く|もらう'), D, S],
  // There being some of it, or none.
  [cross(TOPIC, 'ある'), D, S],
  [cross('は|が|も|の|', 'あり|ござい'), D, Y | N],
  [cross('は|が|も|の|', 'あっ'), D, O],
  [cross('は|が|も|の|', 'あら'), D, M],
  [
    cross(
      'は|が|も|の|',
      '一切|全く|まったく|特に|とくに|特段',
      'ない|なし|無し|ありません|ございません|無い',
    ),
    D,
    S | N,
    'denies',
  ],
  [cross('は|が|も|の|', 'ない|無い'), D, S, 'denies'],
  [cross('は|が|も|の|', 'なし|無し|無'), D, N, 'denies'],
  [cross('は|が|も|の|', 'なかっ|無かっ'), D, O, 'denies'],
  [cross('は|が|も|', 'なく|無く|なくて'), D, T, 'denies'],
  [
    cross('の', 'つもり|予定|気|計画|考え|必要', 'は|が|も|', 'ない|ありません|ございません|なし|あらへん'),
    D,
    S,
    'denies',
  ],
  [cross('の', 'つもり|予定|気|計画', 'が|は|も|', 'ある|あります|あり'), D, S, 'ahead'],
  // Needed, planned, given up.
  [cross('が|は|も|', '必要'), D, N, 'must'],
  [cross('が|は|も|', '不要|いらない|要らない|いりません|要りません|いらん'), D, N | S, 'denies'],
  [cross('を|は|も|の|する|', '予定|計画|検討'), D, N | D, 'ahead', 'plans'],
  [cross('を|は|も|', '考え'), D, STEM, 'ahead'],
  [cross('を|は|も|', '考えて', 'い|おり|'), D, STEM, 'ahead'],
  [cross('を|は|も|', '考えて', 'いる|る'), D, S, 'ahead'],
  [cross('を|は|も|', '見送り|見送る|中止'), D, STEM | N, 'denies'],
  [cross('は|', '見送'), D, Y, 'denies'],
  [cross('は|も|が|', 'まだ|これから|未定|未完了|これからで|まだこれから'), D, N, 'denies', 'ahead'],
  ['済み|済|ずみ|済んで|完了|は完了|が完了|は済み|は済んで|も済んで|も完了', D, N | T, 'state', 'past'],
  ['中', D, N, 'state'],
  ['前', D, N, 'denies', 'ahead'],
  ['なり', D, N],
  ['以外', D, N, 'denies'],
  ['だけ|のみ|のほう|の方|ほう|自体|そのもの|関係|関連', N, N],
  ['よ|やん|だよ', N, C | S],
  ['か', N, C | S, 'asks'],
  ['かな', N, C | S, 'asks', 'wonders'],
  [cross('から|より', 'です|だ|でしょう|でございます'), N, S, 'polite'],
  [cross('まで', 'です|だ|でしょう|でございます'), N, S, 'polite', 'until'],
  [cross('まで', 'なのです|なんです|なんだ|なのだ|なの|なん'), N, S, 'until'],
  [cross('から|より', 'だっ|でし'), N, O],
  [cross('まで', 'だっ|でし'), N, O, 'until'],
  ['ね|な|だね|ですね', N, C | S, 'shares'],
];

export const nominal = endingsOf(ROWS);
