import { Form } from '../forms';
import { cross, endingsOf, type Row } from './ending';

const {
  irrealis: M,
  continuative: Y,
  plain: S,
  euphonic: O,
  hypothetical: K,
  te: T,
  noun: N,
  closed: C,
} = Form;
const ENDS = S | C;

const NOTHING = 'ない|ありません|ございません|あらへん|ありまへん|なかった|ありませんでした|なさそう|なし';
/** Where somebody stops before they go on to deny it. */
const PAUSE = '|、|..|...';
const QUOTE = 'という|っていう|ていう|って|と言う|との|といった';
const SURE = cross('に|で', '間違い|まちがい|違い|相違', 'ない|ありません|なし|ございません');

/** After a whole predicate: 変わる, 変わった, 変わらない, 変わります, and what may follow a noun all the same. */
const ROWS: readonly Row[] = [
  // What is only thought, said, or planned.
  [
    'かも|かもしれない|かもしれません|かもしれん|かもしれへん|かも知れない|かも知れません|かもわからない|かもわかりません',
    S | N,
    S,
    'hedge',
  ],
  [SURE, S, S],
  [SURE, N, S, 'fine'],
  ['だろう|でしょう|でしょ|やろう|やろ|だろ|じゃろう|じゃろ', S | N, S, 'hedge', 'reminds'],
  ['らしい|みたい|っぽい|よう', S | N, N, 'hedge'],
  ['そう', S, N, 'hearsay'],
  ['とのこと|んだって', S | N, N, 'hearsay'],
  [cross('はず|筈'), S, N, 'hedge'],
  [cross('はず|筈', 'が|は|も', NOTHING), S, S, 'denies'],
  ['つもり|予定|計画|方針|段取り|見込み|見通し|方向', S, N, 'ahead', 'plans'],
  [
    cross('つもり|予定|気|計画|考え|必要|覚え|記憶|経験|事実|様子|形跡|意味', 'は|が|も|', NOTHING),
    S | N,
    S,
    'denies',
  ],
  [cross('つもり|予定|気|計画', 'は|が|も|で', 'ある|あります|あり|います'), S, S, 'ahead'],
  [cross('必要', 'が|は|も', 'ある|あります|あり|出てき|ございます'), S | N, S, 'must'],
  ['べき', S, N, 'must'],
  [cross('しか|ほか|他|以外に|ほかは|ほかに', NOTHING), S | N, S],
  ['わけ|訳', S, N],
  [
    cross(
      PAUSE,
      'わけ|訳',
      'では|じゃ|でも|に|には|が|は|も',
      `${NOTHING}|いかない|いきません|いかん|いかなく`,
    ),
    S,
    S,
    'denies',
  ],
  [cross('の', 'は|が|も', NOTHING), S, S, 'denies'],
  [cross('こと|の', 'では|じゃ|でも', NOTHING), S, S, 'denies'],
  [cross('こと|事', 'は|が|も|の|', NOTHING), S, S, 'denies', 'ever'],
  [cross('わけ|訳|の|ん', 'ちゃう|ちゃいます|とちゃう|とちゃいます'), S, S, 'denies'],
  [cross('わけ|訳|の|ん', '|と', 'ちゃうくて|ちゃうて|ちごて|違って|ちがって'), S, T, 'denies'],
  // 「増やすとかではなくて」
  ['とか|とかいうの|というの', S, N],
  [cross('こと', 'に'), S, T],
  [cross('こと', 'にし'), S, M | Y | O],
  [cross('こと', 'にする|になる|になります'), S, S],
  [cross('こと', 'になり'), S, Y],
  [cross('こと', 'になっ'), S, O],
  [cross('こと', 'が|は|も', 'ある|あります|あり'), S, S, 'ever'],
  [
    cross(
      'だと|と|って|とは',
      '思います|思う|思って|思われます|思われる|おもいます|おもう|思いまして|思ってます|思っています|考えています|考えます|思うん|おもうん|思うの|思われ|思い',
    ),
    S | N,
    S | Y,
    'hedge',
  ],
  [cross('だと|と|って|とは', '思っ|おもっ|考え'), S | N, O, 'hedge'],
  // 「同じかと思いきや変わります」: what follows is so instead.
  [
    cross('だと|かと|と|って', '思いきや|思ったら|思ってたら|思っていたら|思いましたら|思っておりましたら'),
    S | N,
    T,
    'hedge',
    'but',
  ],
  [
    cross(
      'だと|だって|と|って',
      'は|',
      cross('聞いて|言われて', 'います|ます|いる|る|いました|ました|いた|た|おり|おりました'),
    ),
    S | N,
    S,
    'hearsay',
  ],
  // 「前任者が言ってる」 may as well be the person's own complaint: only what was said before is hearsay, and what stands written is none.
  [
    cross(
      'だと|だって|と|って',
      'は|',
      '言ってました|言っていました|言ってた|言っていた|言っておりました|おっしゃっていました|おっしゃってました|説明されました|説明された|教わりました|教わった|案内されました|案内された|言われてた',
    ),
    S | N,
    S,
    'hearsay',
  ],
  [
    cross('だと|だって|と|って', '聞きました|聞いた|言われました|言われた|言われて|言われまして'),
    S | N,
    S | T,
    'hearsay',
  ],
  ['という|っていう|ていう|といった|と言う|との', S | N, S, 'hearsay'],
  [
    cross(QUOTE, 'わけ|訳', 'に|には|にも|とは', 'いかない|いきません|いかん|いかなく|いかなくて'),
    S | N,
    S,
    'denies',
  ],
  [
    cross(PAUSE, QUOTE, 'こと|事|話|わけ|訳', 'は|が|も|では|じゃ|でも', NOTHING),
    S | N,
    S,
    'denies',
    'hearsay',
  ],
  [
    cross(QUOTE, 'こと|事|理解|認識|解釈|意味|わけ|訳|判断|扱い|考え|考え方|認識の通り|形|流れ|感じ|話'),
    // 「待てってこと」
    S | N | K,
    N,
    'quotes',
    'hearsay',
    'noun',
  ],
  // 「今日出しても構わない、ということですね」
  [
    cross('、', 'という|っていう', 'こと|事|理解|認識|解釈|意味|わけ|訳|話'),
    S | N,
    N,
    'quotes',
    'hearsay',
    'noun',
  ],
  // 「コピーはだめ、で合ってますか」
  [
    cross(
      '、|..|...',
      'で|って|これで',
      '合ってる|合っている|合ってます|合っています|あってる|あってます|あっています|正しい|間違いない|間違いありません',
    ),
    S | N,
    S,
    'quotes',
    'fine',
  ],
  ['気がし|気がする|気がします', S, Y | S, 'hedge'],
  // Asked.
  ['かな|かなあ|かなぁ|かしら|っけ|け|かいなあ', S | N, C, 'asks', 'wonders'],
  [
    'か|かい|かね|かのう|のか|んか|かいな|やろか|だろうか|でしょうか|やんな|かも知れませんか',
    S | N,
    C,
    'asks',
  ],
  ['かなと|かと|かな、と', S | N, S, 'hedge'],
  [cross('かどうか|か否か|かも|かは', ''), S | N, N, 'open'],
  ['よね|ですよね|やんね|やんなあ|よな|よねえ|よねぇ', S, C, 'reminds', 'confirms'],
  [
    'じゃない|じゃん|やん|じゃないですか|ではないですか|じゃないでしょうか|やないか|ではないでしょうか|ではないか|じゃないか|のではないか|のではないでしょうか|んじゃないですか|んじゃない|んやない',
    S,
    C,
    'reminds',
  ],
  ['んです|のです|んっす|んす|のでございます', S, S, 'polite'],
  // ですか in the mouth of the young, which the dictionary takes for a noun.
  [cross('ん|', 'す|っす', 'か|かね|かねえ|かねぇ|かねー|かな'), S, C, 'polite', 'asks'],
  ['んでし|のでし|んだっ|のだっ|んやっ', S, O],
  ['んだ|のだ', S, S],
  ['ばかり|ばっかり|ばっか|とこ|ところ', S, N, 'just'],
  // Turned into a noun.
  ['の|ん|もん|もの', S, N, 'noun'],
  ['こと|事', S, N, 'noun'],
  ['段階|状態|状況|形|感じ|次第', S, N],
  // What follows from it.
  [
    'が|けど|けれど|けども|けれども|けどな|ですけど|のに|ものの|のだが|やけど|ねんけど|ねんけども|にもかかわらず|くせに',
    S | C,
    T,
    'but',
  ],
  [
    'ので|んで|から|ため|ために|もので|もんで|ものですから|し|しね|ことから|さかい|よって',
    S | C,
    T,
    'because',
  ],
  // 「入っとるけん」
  ['けん|けんね|けえ|けぇ|けえの|さけ|さけえ|きに', S | C, T, 'because'],
  ['けんど|ばってん|ばってんが|とばってん|とばってんが', S | C, T, 'but'],
  ['と', S, T, 'supposes', 'cites'],
  [
    'なら|ならば|のなら|んなら|のであれば|んだったら|のだったら|とすると|としたら|とすれば|としても|となると|となれば',
    S | N,
    T,
    'supposes',
  ],
  [
    cross('場合|とき|時|際|ケース|時点|たび|度|うち', '|は|に|には|で|でも|も|だと|なら'),
    S,
    T | N,
    'supposes',
  ],
  ['まで|までに|前に|前は|より|よりは', S, T, 'supposes'],
  ['前', S, N, 'denies', 'ahead'],
  ['後|後に|あと|あとに|あとで|後で|後は|直後|直後に', S, T, 'after'],
  ['です|でございます|っす|す', S, ENDS, 'polite'],
  // The dictionary takes すね for a word of its own.
  ['んすね|んっすね|っすね|すね|んすねえ|っすねえ', S, ENDS, 'polite', 'shares'],
  ['でし|やっ|だっ', S, O],
  // Said to the other person.
  ['ね|ねえ|ねぇ|ねー|な|なあ|なぁ', S | C, ENDS, 'shares'],
  [
    'よ|よー|わ|わあ|ぞ|ぜ|さ|で|でー|ねん|ねんな|もん|もんで|やで|わね|わな|わよ|んよ|とも|で、|かんじ|e|よう|のよ|んや|んやけど|てば|ってば|っちゅうねん|ちゅうねん|っちゅうの|っつうの|の',
    S | C,
    ENDS,
  ],
  // 「変わらんばい」「同じだっぺ」
  ['ばい|たい|っちゃ|っちゃね|とよ|とばい|のう|べ|べさ|っぺ|ずら|がや|がね|やんか|わい|だに', S | C, ENDS],
  ['けどね|けどな|が、', S, T, 'but'],
  // Insists: 「同じですって」
  ['ですって|っすって|んですってば|ですってば', S | N, C, 'polite', 'reminds'],
  ['か', T, C, 'asks'],
  ['ね|な', T, ENDS, 'shares'],
  ['よ', T, ENDS],
  [cross('なり|だけ|のみ|ばかり|くらい|ぐらい|ほど'), S, N],
  ['まま|っぱなし', S | N, N, 'state'],
];

export const sentence = endingsOf(ROWS);
