import { THERE_IS, THERE_IS_NOT } from '../reading/existence';
import { kana } from '../reading/hiragana';
import type { Concept, Scope } from '../reading/polarity';

const OURS = /サーバid|証明書|ssl|alsok|アルソック|御社|綜合警備/;

/** Speaking of the name of the server ID. */
const NAME = kana(
  /コモンネーム|コモン名|(?<![a-z])cn(?![a-z])|fqdn|ドメイン|ホスト名|サイトの(?:名前|url|アドレス)|サイト名|url|サーバ名|証明書の名前|名前|ネーム/,
);

/** The server that it is for, not the server ID. */
const SERVER = /サーバ(?!id|名)|ウェブ|web|iis|apache|nginx|マシン|機器|インストール先/;
const ON_SERVER = kana(SERVER, /インストール|未導入/);

/** On the server: whatever is there or not is said of the server, not of the applicant. */
const AT_SERVER = kana(/(?:サーバ(?!id|名)|マシン|機器|インストール先)[^はがをも]{0,6}(?:に|へ|で(?=動))/);

/** Something else that is done for the first time by people who may well have a server ID. */
const NOT_FIRST =
  '(?<!(?:更新(?:申請|手続き?)?|チャット|ボット|サイト|ページ|担当(?:者|するの)?|作るの|csr|作業|手続き?|操作|設定|業務|仕事)(?:は|が|も|って|で)?)';
const FIRST = kana(
  new RegExp(
    `${NOT_FIRST}(?:初めて|はじ(?:めて|てめ))(?!見|聞|知|こちら|この|(?:の|使う|入れる)?(?:サーバ|マシン)|[^、]{0,4}(?:入れ|インストール))`,
  ),
  /初(?:回|申請|取得|導入|購入|(?=です|や|だ|$))|新規(?:取得|購入|導入)|(?:1|一)(?:回|度)目|未取得|未購入/,
  /(?:これから|今から|新しく|新規[にで]|新たに)[^はが]{0,6}(?:取(?:る|り|得)|申請|申し込|買|購入|導入)(?!った|いた|しま?した|済)/,
);
/** Having got one: the verbs of getting and using in a form that says it is so, or is denied to be so. */
const HAVE_GOT = kana(
  /(?:持っ|もっ|使っ|つかっ|取っ|とっ|買っ|購入し|取得し|入手し|導入し|発行し|発行され|利用し|使用し|申請し|更新し|取得でき|取得いたし)(?=て(?!いい|もい|もらえ|ほし|欲し|くだ|下さ|、?判)|た(?!い|ら|場合|とき)|まし|ませ|と[るらりっ]|ん|へん)/,
  /(?:取得|導入|購入|発行|申請)(?:済|ずみ|した?こと)|(?:利用|使用|運用)(?:中|して)|稼働|保有|(?:取り|とり|買い|使い|頂き|いただき)(?=まし|ませ)|[2-9二三四五]回目|2度目|二度目|更新しと|申し込ん(?=だ)|頼ん(?=で)/,
);
const EVIDENCE = kana(
  /期限|切れ(?:る|ま|そう|か)|前(?:回|年度?)(?:に|も|は)|去年|昨年|毎年|[年月]前から|(?:今|いま|現行|現在)の(?:もの|やつ|サーバid|証明書)?(?=が|は|も)/,
);
const OTHERS_PRODUCT = kana(/他社|よその|別の会社|他の(?:会社|認証局)|let'?s/);

/** In reply to the question for a server ID that the applicant has already. */
export const EXISTING: Concept = {
  positive: kana(THERE_IS, HAVE_GOT),
  negative: kana(THERE_IS_NOT, FIRST, /新規(?=$|です(?!か)|や)/),
  evidence: EVIDENCE,
  excluded: kana(
    AT_SERVER,
    /(?:変更|追加|予定|変わり|入れ替え|負荷分散|冗長化)[はがも]?(?:あ[りる]|な[いし])/,
  ),
  foreign: kana(new RegExp(`(?:${OTHERS_PRODUCT.source})[^はがもを]{0,8}[はがもを]`)),
};

/** The same said unasked, where 「ある」 must say of what. */
export const EXISTING_STATED: Concept = {
  positive: kana(
    /(?:サーバid|証明書|取得済みのもの)(?:は|が|も|なら|を)?(?:まだ|もう|今|現在|すでに|既に|一切|特に|全く|[1-9一ひと](?:[つ枚個]も?|も)?)*(?:ある(?!か)|あり(?=$|ま|です)|あった|有り|あら(?=へん)|ござい|存在)/,
    HAVE_GOT,
  ),
  negative: kana(
    /(?:サーバid|証明書)(?:は|が|も|なら)(?:まだ|もう|今|現在|すでに|既に|一切|特に|全く|[1-9一ひと](?:[つ枚個]も?|も)?)*(?:(?:な(?:い|かった|し)|無[いし])|ゼロ)/,
    FIRST,
  ),
  excluded: kana(AT_SERVER, OTHERS_PRODUCT, /負荷分散装置|ロードバランサを/),
};

const ABOUT_EXISTING = kana(
  OURS,
  /取得|初めて|はじ(?:めて|てめ)|初回|初申請|持っ|[2-9二三四五]回目|(?:申請|更新|発行)(?:し(?:て|た|まし)|済|ずみ|された)|(?<![をはが])(?:使っ|つかっ|(?:利用|使用)し)たこと/,
);

export const SAME_NAME: Concept = {
  positive: kana(
    /(?:同じ|おなじ|おんなじ)(?![^はがをも、]{0,3}(?:サーバ(?!名)|会社|担当|マシン|機器))|同一|一緒|いっしょ|そのまま|(?<!その)(?<!こ)のまま|据え?置|継続|流用|引き?継|共通|従来|変わりな/,
    /前(?:回|年度?)?(?:と|の|から)?(?:どおり|通り|とおり)|(?:前回|前年度?|去年|昨年度?|以前|現行|今)(?:と|の)(?=$|です|コモン|名)/,
  ),
  negative: kana(
    /(?:変わ|替わ|かわ)(?=[らりるっれん])|変更|へんこう|(?:変え|(?<![入差置切取れしきり])替え|(?<![れしきり])かえ)(?=[るてたなまよんへずらざ])|変化|(?<!間)違(?=[うわいっ])(?!う?る?い?の?(?:web|ウェブ)?(?:サーバ|マシン|機器|証明書|担当|会社|キーペア|鍵|os|csr))|(?<!間|ま)ちが(?=[うわいっ])|異な(?!う?る?い?の?(?:web|ウェブ)?(?:サーバ|マシン|機器|証明書|担当|会社|キーペア|鍵|os|csr))|別(?![途に])(?!う?る?い?の?(?:web|ウェブ)?(?:サーバ|マシン|機器|証明書|担当|会社|キーペア|鍵|os|csr))|別に(?=し|な)|べつ|新(?:ドメイン|名|url)|新しい(?!う?る?い?の?(?:web|ウェブ)?(?:サーバ|マシン|機器|証明書|担当|会社|キーペア|鍵|os|csr))|新しく(?=な[りるっ]|し(?=ま|た)|する)|新たな(?!う?る?い?の?(?:web|ウェブ)?(?:サーバ|マシン|機器|証明書|担当|会社|キーペア|鍵|os|csr))|あたらし[いく]|改(?:称|名|め)|(?:名|ネーム|ドメイン|fqdn|url)[をのが]?(?:切り?替え|移行|引っ?越|移転)/,
  ),
  foreign: kana(
    /(?:サーバ(?!id|名)|os|担当者?|会社|社名|組織|部署|住所|電話|台数|鍵|キーペア|csr|ip|メール|マシン|機器|時期|環境|業者|ベンダー?)(?:名|アドレス|ペア)?(?:の方|のほう)?(?:(?:[はがもを]|だけ|のみ|ごと|自体)+[^はがもを]{0,6})?$/,
  ),
};

/** Said of a server that is exchanged, not of a server ID. */
const NOT_OF_SERVERS =
  '(?<!サーバ(?:を|は|も|ごと|の)?)(?<!(?:マシン|機器|ドメイン|ネーム|名|url|fqdn)[をはも]?)';
const REPLACING =
  '入れ?[替換]え?|入れかえ|いれかえ|いれ替え|差し?替え?|さしかえ|置き?換え?|置き替え|おきかえ|切り?[替換]え?|きりかえ|交換|リプレ[ーイ]ス|[乗載]せ[換替]え|取り?替え|(?:代わり|かわり|代替)(?:に|です|で|と|や)';
const ADDING =
  /追加|ついか|負荷分散|ロードバランス|ロードバランサ(?!(?:の)?(?:配下|下))|冗長|増設|増台|(?<!ドメインを?|名前を?)増や|ふや(?=[すしさ])|もう(?:1|一|ひと)(?:つ|台|枚|個)?(?=$|[^度回])|[2-9二三四五]台目|[2-9二三四五]枚目|併用|併存|クラスタ|残し(?:たまま|つつ|て)|買い?足/;

/** Adding a server ID with the same name to the present one, or putting the new one in its place; said unasked. */
export const ADDITIONAL_STATED: Concept = {
  positive: kana(ADDING),
  negative: kana(new RegExp(`${NOT_OF_SERVERS}(?:${REPLACING})`)),
};

/** In reply to the question, where 「更新です」「残します」 can mean nothing else. */
export const ADDITIONAL: Concept = {
  positive: kana(
    ADDING,
    /残(?=[しすさりるっ])|のこ(?=[しすさりるっ])|両方|増え|足(?=[しすさ])|並[行べ]|使い続け|使いつづけ|引き続き|そのまま(?=使|つか|動|稼働|で)|台数[はがも]?(?:変|増)|待機系|予備|スタンバイ|^(?:その|特に)?(?:予定|必要|計画)(?=[はがも])|[2-9二三四五]台(?:構成|体制|で|に)|(?:今|いま|前|現行|既存|古い)の?(?:もの|やつ|サーバid|証明書|分)?も(?=使|動)/,
    THERE_IS,
  ),
  negative: kana(
    new RegExp(REPLACING),
    /更新|乗り[換替]え|使(?:わな[いく]|いません|わへん|わん)|(?<!切り|入れ)[替換]え(?=[るま])|やめ|止め|外[すし]|はず[すし]|廃止|破棄|廃棄|捨て|消[すし]|削除|撤去|停止|終了|取り直|取りなおす|単独|上書き/,
    /(?<!もう|あと|さらに)(?:1|一)(?:台|枚|つ)(?:だけ|のみ|しか(?:ない|なく|ありません|ありまへん|あらへん|持)|で(?:十分|足り|す|い|の)|構成)/,
    THERE_IS_NOT,
  ),
};

const NEW_SERVER =
  /未(?:インストール|導入|設定|使用|搭載)|[ま真]っさら|新品|新(?:しい|規|たな)(?:の)?(?:web|ウェブ)?(?:サーバ(?!id)|マシン|機器)|新サーバ|新設|からっぽ|空っぽ|^(?:から|カラ)(?=$|です|や)|クリーン|os[^は]{0,8}ばかり|アンインストール|(?:削除|撤去|初期化)(?=し|済|さ)|消(?=し|え)|外(?=し)|空(?=$|です|の|や|で)|初期状態|(?:新し[くい]|新規に|新規で|今度|最近|新た)[^はが]{0,4}(?:立て|建て|用意|構築|作|買|購入|セットアップ)|(?:買|購入|構築|セットアップ|用意|立て|設置|届|納品|作)[^はが]{0,4}ばかり/;
const FIRST_THERE =
  /(?:初めて|はじめて)(?:の|使う)?(?:サーバ|マシン)|(?:初めて|はじめて)[^はが]{0,4}(?:入れ|インストール)/;
const LATER =
  /(?:これから|今から|今後|後で|あとで|来月|来週|明日|近々)[^はが]{0,8}?(?:入れ|インストール|導入|設定|セットアップ)(?!て[いあ]|た|済)|(?:入れる|インストールする|インストール|導入する)(?:予定|つもり|ところ|段階|前(?=$|です|や|な|の))|これから(?=です|や|$)/;
const IN_IT =
  /(?:入っ|はいっ)(?=[てとたち])|(?:入れ|入り|いれ|はいり)っぱなし|(?:入れ|いれ)(?=て(?!い?く|も|ほし|くだ|下さ)|た|まし|と[るら])|(?<!アン)インストール(?:[はがもを]?(?=まだ|済|ずみ|さ|完了|終|あ[りる]|な[いし]|無|でき)|[はもを]?し(?=て(?!から|も|くだ|ほし)|た(?!い|ら)|まし|ませ|な|と|ん|へん))|(?:導入|設定|組み?込み?|搭載|適用|セット)(?:済|ずみ|され|して)|組み込(?:まれ|んで)|(?:の|載)っ(?=て[いるま])/;

/** Other things that are installed on servers too. */
const NOT_IN_QUESTION = kana(
  /(?:他社|よその会社)[^はがもを]{0,8}[はがもを]|(?:os|ソフト|アプリ|windows|linux)[^はがもを]{0,4}[はがもを]/,
);

/** What is said of another server says nothing of the one that is meant. */
export const OTHER_SERVER =
  /(?:別|べつ|隣|となり|前|まえ|以前|昔|他|ほか)の?(?:web|ウェブ)?(?:サーバ|マシン)(?:に|で|の(?:方|ほう))|以前は(?:入|インストール)/;

/** In reply to the question for any server ID on the server. */
export const INSTALLED: Concept = {
  // 「既存ありました」 puts right an earlier answer.
  excluded: kana(/既存(?:の)?(?:もの|やつ|サーバid)?[はがも]?あ[りる]/),
  positive: kana(
    IN_IT,
    THERE_IS,
    /残(?=っ|り|る)|のこ(?=っ|り|る)|動(?=いて|作)|稼働|運用中|使っ(?=て[いるまへ])|使用(?=中|して)|利用(?=中|して)|済み|ずみ/,
  ),
  negative: kana(NEW_SERVER, FIRST_THERE, LATER, THERE_IS_NOT, /[何なつ](?:に)?も(?=$|です|ね|や)/),
  foreign: NOT_IN_QUESTION,
};

/** The same said unasked: 「ある」 counts with its place, 「使う」 and 「動く」 of a server ID. */
export const INSTALLED_STATED: Concept = {
  positive: kana(
    IN_IT,
    /サーバ(?!id)[^はがをも]{0,6}に[はも]?[^を]{0,14}?(?:あ(?=る(?!か)|り|った|ら)|残(?=っ)|有り|存在)/,
    /(?:サーバid|証明書)(?:が|を|で|は|も)[^、]{0,6}?(?:使っ(?=て)|動い|稼働|運用中|使用中)/,
  ),
  negative: kana(
    NEW_SERVER,
    FIRST_THERE,
    LATER,
    /サーバ(?!id)[^はがをも]{0,6}に[はも]?[^を]{0,14}?(?:(?<=[はがも])(?:ない|なかった|無い)|なし|無し|ゼロ)/,
  ),
  foreign: NOT_IN_QUESTION,
};

/** Each fact's own words: a clause that has them speaks of that fact, and continues no other. */
const OWN_WORDS = {
  existing: kana(/初めて|はじ(?:めて|てめ)|初回|取得|持っ|[2-9二三]回目/),
  sameName: NAME,
  additional: kana(ADDING, new RegExp(REPLACING)),
  issued: kana(/発行|[日月年]前|経(?:っ|ち|過)/),
  installed: ON_SERVER,
};

const scopeOf = (fact: keyof typeof OWN_WORDS, about: RegExp): Scope => {
  const others = Object.entries(OWN_WORDS).flatMap(([name, words]) => (name === fact ? [] : [words.source]));
  return { about, others: new RegExp(others.join('|'), 'u') };
};

/** Where each fact is looked for when it was not asked for. */
export const SCOPES = {
  existing: scopeOf('existing', ABOUT_EXISTING),
  sameName: scopeOf('sameName', NAME),
  installed: scopeOf('installed', ON_SERVER),
};
