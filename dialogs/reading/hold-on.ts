import { coreOf, isMadeOf } from './closed-world';
import { kana, toHiragana } from './hiragana';
import { TERMS } from './prompt-terms';

/** Waiting, or a look-up that lies ahead; what has been done already (確認しました) is an answer. */
const AHEAD =
  /(?:お)?待(?:っ|ち)|まって|まち(?:くだ|を)|時間を?(?:ください|いただ|もら)|後(?:で|ほど|日|にし)|あと(?:で|にし)|のちほど|また(?:今度|来|き)|保留/;
const LOOK =
  '(?:(?:確認|調査|チェック|検索|相談|照会|質問)(?:を)?(?:し|いたし|致し|させ)?|問い合わせ(?:て|し)?|(?:お?調べ|しらべ|確かめ|たしかめ)|(?:見|み)(?=ます|て[みきお]|に)|(?:聞|き|訊)(?:き|い)|(?:探|さが)し)';
const TO_COME =
  '(?:ます(?!か)|てみ(?:ます|る|よう)|て(?:き|来|行き|い[きっ])(?:ます|た)|てくる|てから|て(?:い(?:ます|る)|る)(?=[。ねよわ]|ところ|ので|から|最中|$)|て(?:お)?き(?:ます|たい)|とき(?:ます|ま)|中|て(?:いただき|もらい)(?:ます|たい)|(?<=させ)て(?:ください|下さい|もらえ|いただけ)|に(?:行|い)(?:き|っ)|す?る(?:ので|から|ね|わ|よ)?(?=$|[。、]))';

const LOOKS_AHEAD = kana(new RegExp(`${LOOK}${TO_COME}`));
const WAITS = kana(AHEAD);
/** Thinking aloud, and nothing else. */
const THINKS = kana(
  /^(?:うー+ん[んー]*(?![んー])|え[ーえっ]*とー*(?!ー)|んー+(?!ー)|あのー+(?!ー)|そうですね[ぇー]*(?![ぇー]))+$/,
);

const COMMON = kana(
  AHEAD,
  new RegExp(LOOK),
  new RegExp(TO_COME),
  /社内|担当者?|前任者?|上司|先輩|同僚|部署|管理者|情シス|業者|会社|現場|他の人|サーバ側?|資料|書類|メール|手元|本人|明日|週明け|来週|今日|今夜|午後|夕方|明朝|連絡|返事|返信|回答|続き|やり|はい|うん|ええ|了解|承知|わかりました|分かりました|もうちょっと|もう少し|ちょっと|少し|少々|しばらく|今|まず|先に|一旦|いったん|あとで|直接/,
  /(?:ください|下さい|ませ|くれ(?:る|ますか)?|もらえ(?:る|ますか?)?|いただけ(?:る|ますか?)?|ほしい|です|ます|たい|ので|から|けど|こと|ん|が|を|に|と|は|で|も|の|か|ね|よ|な|わ|や|して|し|する|また|思い|さん|様|ところ|最中|さ|て|ま|い|お|る|き)/,
).source;
const PIECES = new RegExp(COMMON, 'gu');
const PIECES_AND_TERMS = new RegExp(`${kana(TERMS).source}|${COMMON}`, 'gu');

/** 「少々お待ちください」「確認します」「後で調べます」: the person goes and looks, and says nothing else yet. */
export function isHoldOn(folded: string): boolean {
  if (folded.length > 50) return false;
  if (THINKS.test(toHiragana(folded).replace(/[\s、,。.!…~〜]+/g, ''))) return true;
  const core = coreOf(folded);
  return LOOKS_AHEAD.test(core)
    ? isMadeOf(core, PIECES_AND_TERMS)
    : WAITS.test(core) && isMadeOf(core, PIECES);
}
