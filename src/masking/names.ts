import { GIVEN_ENDINGS, NO_NAMES } from './name-words';
import { SURNAMES } from './surnames';
import type { Found } from './types';

const LABEL = '［氏名］';
const HAN = '[一-龯々ヶ]';
const KATA = '[ァ-ヴー]';
const NAME = `(?:${HAN}{1,6}(?: ${HAN}{1,4})?|${KATA}{2,12}(?:[・ ]${KATA}{2,12})?|[A-Z][a-z]{1,15}(?: [A-Z][a-z]{1,15})?)`;

/** Each with the name as its group, and how sure it is that a name stands there. */
interface Form {
  pattern: RegExp;
  /** `any`: whatever stands there but what is known to be none; `known`: only with a frequent surname. */
  takes: 'any' | 'known';
}

const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(
      `(${NAME}) ?(?:様(?![式子相々態])|さま|さん|氏(?![名族])|君(?!が代)|殿(?!堂)|先生|ちゃん)`,
      'gd',
    ),
    takes: 'any',
  },
  {
    pattern: new RegExp(`(${NAME}|(?<![ぁ-ん])[ぁ-ん]{2,6}|(?<=[はの])[ぁ-ん]{2,6}?) ?と申[しす]`, 'gd'),
    takes: 'any',
  },
  {
    pattern: new RegExp(
      `(?:私|わたし|わたくし|僕|名前|氏名|本名|担当者?|申請者|契約者|責任者|使用者|利用者|代表者)(?:の名前|名)?(?:は|が) ?(${NAME}) ?(?:です|でございます|といいます|と言います|だ[。、]|に(?:変|な)|から)`,
      'gd',
    ),
    takes: 'any',
  },
  {
    pattern: new RegExp(
      `(?:氏名|お?名前|担当者?名?|申請者名?|契約者名?|責任者名?|使用者名?|代表者名?|連絡者|宛名|差出人|name) ?[:=] ?(${NAME})`,
      'gdi',
    ),
    takes: 'any',
  },
  {
    pattern: new RegExp(
      `(?:担当|担当者|責任者|部長|課長|係長|部|課|係|室|店|支社|総務|営業|人事|経理|情シス|システム|会社|社)の(${HAN}{2,5}(?: ${HAN}{1,3})?) ?(?:です|でございます|といいます|と言います|が|に|から|へ|まで|宛)`,
      'gd',
    ),
    takes: 'any',
  },
  {
    pattern: new RegExp(
      `(?<!${HAN})(${HAN}{2,5}(?: ${HAN}{1,3})?) ?(?:です|でございます|といいます|と言います|より|拝|宛|から(?:申請|連絡|引)|に引き継|が担当|が申請)`,
      'gd',
    ),
    takes: 'known',
  },
  {
    pattern: /(?:[Mm]y name is|Mr\.|Ms\.|Mrs\.|Dr\.) ?([A-Z][a-z]{1,15}(?: [A-Z][a-z]{1,15})?)/dg,
    takes: 'any',
  },
  { pattern: /([A-Z][a-z]{1,15})[- ]s(?:an|ama)\b/dg, takes: 'any' },
];

/** A surname with a given name, wherever it stands. */
const FULL = new RegExp(`(?<!${HAN})(${HAN}{2,3}) ?(${HAN}{0,2}[${GIVEN_ENDINGS}])(?!${HAN})`, 'gd');

/** Names of people, by the words around them; a name without any is found where surname and given name are frequent. */
export function findNames(text: string): Found[] {
  const found = FORMS.flatMap(({ pattern, takes }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [name = '', place] = [match[1], match.indices?.[1]];
      return place && isName(name, takes) ? [{ from: place[0], to: place[1], label: LABEL }] : [];
    }),
  );
  const full = [...text.matchAll(FULL)].flatMap((match) =>
    SURNAMES.has(match[1] ?? '')
      ? [{ from: match.index, to: match.index + match[0].length, label: LABEL }]
      : [],
  );
  return [...found, ...full];
}

function isName(name: string, takes: Form['takes']): boolean {
  if (NO_NAMES.has(name) || [...NO_NAMES].some((word) => word.length > 1 && name.endsWith(word)))
    return false;
  // 「仕様」「同様」「模様」「多様」 are words of their own.
  if (/[仕同模多一有異]$/.test(name) && name.length < 3) return false;
  return takes === 'any' || [2, 3, 4].some((length) => SURNAMES.has(name.slice(0, length)));
}
