import type { Concept } from '../reading/polarity';

/** Having a server ID already; the opposite is a first application. */
export const EXISTING: Concept = {
  positive:
    /(?:持っ|もっ|使っ|つかっ|取っ|とっ|取得し|入手し|買っ|購入し|導入し|発行し|利用し|申請し|更新し)(?:て|た)|取得済|導入済|購入済|発行済|利用中|使用中|運用中|保有|(?<!では|じゃ|でも)(?:ある(?!か)|あり(?=$|です|ま))|[2-9]回目|二回目|(?:期限|有効期限)が(?:もう|近|切れ|来|迫)|前(?:回|年度?)(?:に|も|は)|去年|昨年|毎年/,
  negative:
    /初めて|はじめて|ハジメテ|初(?:回|申請|取得|導入|購入)|新しく(?:取|申|買|導)|新規(?:取得|導入|購入|で取|に取)|1回目|一回目|未取得|一度も/,
};

/** Speaking of the name of the server ID. */
export const NAME =
  /コモンネーム|(?<![a-z])cn(?![a-z])|fqdn|ドメイン|ホスト名|サイトの(?:名前|url)|サイト名|url|サーバ名|証明書の名前|名前|ネーム/;

export const SAME =
  /同じ|おなじ|同一|一緒|いっしょ|そのまま|据え置|継続|流用|前(?:回|年度?|のまま)(?:と|の|どおり|通り)(?=$|コモン|名)|おんなじ|共通/;

export const NAME_CHANGES =
  /変わ(?=る|り|っ|ら)|変更|変え(?=る|て|た|な|ま|よ)|かわ(?=る|り|っ|ら)|かえ(?=る|て|た|な|ま|よ)|違(?=う|い|っ)|ちが(?=う|い|っ)|異な|別(?!途)|べつ|新(?:しい|ドメイン)|改称|切り替え(?=る|て|た|ま)/;

/** Adding a server ID with the same name to the present one. */
export const ADDITIONAL =
  /追加|ついか|負荷分散|ロードバランス|ロードバランサ|冗長化?|増設|増や[すしせ]|もう(?:1|一)?[台枚つ]|もう(?:ひとつ|1つ|一つ)|[2-9二三四]台目|[2-9二三四]枚目|併用|並べて|残したまま|クラスタ/;

/** Putting the new one in place of the present one. */
export const REPLACES =
  /入れ替|入れかえ|いれかえ|差し替|差替|置き換|置換|切り替|切替|更新(?=したい|する(?!か|場合|とき|時)|します(?!か)|を(?:したい|考)|予定|のため|のみ|だけ)|交換|乗せ換|今のものだけ|1台だけ|1台のみ|一台だけ|単独/;

/** The same in reply to the question, where 「更新です」 can mean nothing else. */
export const REPLACES_IN_REPLY = new RegExp(`${REPLACES.source}|更新`);

export const INSTALLED: Concept = {
  positive:
    /インストール(?:済|さ|し|を?(?:して|され)|は?ある)|いんすとーる(?:済|さ|し)|導入済|設定済|組み込(?:まれ|んで|み済)|入って(?=い|る|な|ま|お|た|へ|$)|入れて(?=い|あ|る|ま|お|た)|はいって|入ってん|使って(?=い|る|ま|へ)|動いて(?=い|る|ま)|稼働|運用中|既にある|すでにある|ある(?!か)|あり(?=$|です|ま)|入っと|済み/,
  negative:
    /未(?:インストール|導入|設定|使用)|まっさら|真っさら|新品|新しい(?:web)?サーバ|新規(?:の)?(?:web)?サーバ|新設|新しく(?:立て|用意|構築|作)|空っぽ|初めて|はじめて|何も/,
};

/** Speaking of what is on the web server. */
export const ON_SERVER = /サーバ(?!id)|web|ウェブ|インストール|いんすとーる|iis|apache|nginx|マシン|機器/;
