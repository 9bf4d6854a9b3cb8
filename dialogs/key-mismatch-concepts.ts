import { THERE_IS, THERE_IS_NOT } from './reading/existence';
import { kana } from './reading/hiragana';
import type { Concept, Scope } from './reading/polarity';

const COPY = /バックアップ|控え|ひかえ|コピー|退避|backup|pfx|写し/;
const SETTINGS = /設定|コンフィグ|config|構成|\.conf/;
const OLD_ONE =
  '(?:元|もと|旧|古い|ふるい|以前|従来|今まで|これまで|前)の?(?:鍵|キーペア|キー)?(?:ペア)?(?:ファイル|もの|やつ|ほう|方|の)?';

const WRITTEN_OVER =
  /上書|上がき|うわが[きい]|うわ書|同じ[^はが]{0,6}(?:名|なまえ|ファイル|場所|ところ|フォルダ)|同名|上から|潰[しれ]|つぶ[しれ]|オーバーライト|overwr/;
const KEPT_APART =
  /別名|別(?:の)?(?:名|ファイル|場所|フォルダ|ディレクトリ|保存)|別々|異なる[^はが]{0,6}名|(?:違う|ちがう)[^はが]{0,6}名|新しい(?:ファイル)?名|名前[をは]?(?:変え|かえ)|ファイル名[をは]?(?:変え|かえ)|リネーム|改名|という(?:名前|ファイル)|\.(?:key|pem)(?=にし|で保存|として|に変)/;
const OLD_ONE_KEPT = new RegExp(
  `${OLD_ONE}[はがもを]?[^はがを]{0,4}(?:残(?=[っしりる])|のこ(?=[っしりる])|あ(?:る|り|った)|無事|そのまま|のまま|まま)`,
);
const OLD_ONE_LOST = new RegExp(
  `(?:${OLD_ONE}|鍵(?:ファイル)?)[はがもを][^はが]{0,8}?(?:消(?=[しえ])|置き換え|なくな|無くな|失|壊)`,
);

/** The key pair's file, written over with the new one. A copy of it that was lost is another matter. */
export const OVERWRITTEN_STATED: Concept = {
  positive: kana(WRITTEN_OVER, OLD_ONE_LOST),
  negative: kana(KEPT_APART, OLD_ONE_KEPT),
  foreign: kana(new RegExp(`(?:${COPY.source})[はがもを]`)),
};

export const OVERWRITTEN: Concept = {
  positive: kana(
    WRITTEN_OVER,
    OLD_ONE_LOST,
    /消(?=[しえ])|置き換え|入れ替え|無くな|なくな(?=っ|り)|(?:やっ|し)て(?:しま|も[うた])|(?:やっ|し)ちゃ|してしも/,
    THERE_IS,
  ),
  negative: kana(
    KEPT_APART,
    OLD_ONE_KEPT,
    /残(?=[っしりる])|のこ(?=[っしりる])|別(?=$|です|に|で|や)/,
    THERE_IS_NOT,
  ),
  foreign: kana(new RegExp(`(?:${COPY.source})[はがもを]`)),
};

export const BACKUP: Concept = {
  positive: kana(
    THERE_IS,
    /(?:取|と|撮|録)(?:っ(?=[てと])|れ(?=て))|残(?=[っしりるさ])|のこ(?=[っしりる])|持っ(?=[てと])|もっ(?=て)|(?:見|み)つ(?:か(?=[っりら])|け(?=[たてまら]))|見当た(?=[りら])|取得(?=[し済])|戻せ|復元(?=で)|入っ(?=て)|保存(?=[しさ]て|済|し?ま)|保管|(?:バックアップ|控え|コピー|退避)(?:は|も|を)?(?:し(?=て|た|ま|な|と|ん|へ)|済)|控え(?=て[いるあまへなお])|バックアップから/,
  ),
  negative: kana(
    THERE_IS_NOT,
    /消(?=[しえ])|失(?=[くっわ])|(?<=を|も|って)なくし|紛失|忘れ|捨て|壊れ|破損|(?:バックアップ|控え|コピー)(?:は|が|も)?な[いしくか]/,
  ),
  answersByDoubt: kana(/忘れ/),
};

const NAMED =
  '(?:を|に|が|の|へ|は|も|には|にも)?(?:指(?=[しす])|さし(?=て)|な(?=って|り)|向|設定|指定|参照|使(?=[っわうい])|まま|読)';
const OLD_NAMED = new RegExp(`${OLD_ONE}${NAMED}`);
const NEW_NAMED = new RegExp(
  `(?:新しい|別の|違う|異なる|他の)(?:鍵|キーペア|キー)?(?:ペア)?(?:ファイル|もの|やつ|ほう|方|の)?${NAMED}`,
);
/** Done, or not done; what is only about to be done says nothing yet. */
const LOOKED =
  /(?:確認|かくにん|チェック|点検|見直|照合|検証)(?:は|を|が|も)?(?:(?=まだ|これから)|完了|(?:いたし|致し)(?=まし)|し(?=て(?!み|き|から|お[きく]|くだ|もら|くる|い?く)|た(?!い)|まし|ませ|な|と[るら]|ん|へん)|でき(?=て|た|まし|ませ|な)|済|ずみ)|(?:確かめ|調べ|見)(?=て(?!み|き|から|お[きく]|くだ|もら|くる|い?く)|た(?!い)|まし|ませ|な|とら|へん)/;
const RIGHT =
  /(?:問題|もんだい|間違い|まちがい|誤り|異常|相違|違い|ミス)(?:は|が|も)?(?:ない|なか|なく|なし|無[いしく]|ありません|ありまへん|ございません|あらへん)|合っ(?=[てと])|あっ(?=て[いるま])|正し|大丈夫|だいじょうぶ|一致|合致|ok|オッケー|元通り|そのまま/;
const WRONG =
  /(?:問題|間違い|まちがい|誤り|異常|ミス)(?:は|が)?あ[るりっ]|間違っ|まちがっ|間違え|誤って|おかし|(?<!間)違(?=[うわっ])|ちが(?=[うわっ])|違い(?=ま)|ミス(?=です|でし|を|が)|(?:いじ|触|さわ)(?=[っりら])|変わ(?=[っりる])|変え(?=[てた])|変更(?=し|さ|済)|書き換|ずれ|食い違|合わな|未(?:確認|チェック|点検)|これから(?=です|や|$)/;

/** Whether it is certain that the configuration names the old key pair. */
export const CONFIGURATION: Concept = {
  positive: kana(LOOKED, OLD_NAMED, RIGHT),
  negative: kana(WRONG, NEW_NAMED, THERE_IS_NOT),
  answersByDoubt: kana(/未確認|確認でき|確認し/),
};

const OWN_WORDS = {
  overwritten: kana(WRITTEN_OVER, KEPT_APART),
  backup: kana(COPY),
  configuration: kana(SETTINGS),
};

/** The clauses that speak of a backup, or of the configuration. */
export function scopeOf(fact: 'backup' | 'configuration'): Scope {
  const others = Object.entries(OWN_WORDS).flatMap(([name, words]) => (name === fact ? [] : [words.source]));
  return { about: OWN_WORDS[fact], others: new RegExp(others.join('|'), 'u') };
}
