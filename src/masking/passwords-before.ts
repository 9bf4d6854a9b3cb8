import { at, type Place } from './password-values';
import { NO_VALUE } from './password-words';

const WITHIN = 48;
const LONGEST = 64;
/** 「hunter2が」「hunter2という」 before the label. */
const CONNECTOR =
  /["'`」』】]?\s{0,2}(\(|という(?:のが)?|っていう(?:のが)?|といった|が|は|を|=|って)\s{0,2}(?:(?:今|現在|私|うち|ログイン|管理者|管理画面|サーバー?|仮|前|以前|いま)の|新しい|正しい|古い|初期|仮){0,2}\s?$/;
const CALLED = /^(?:という|っていう|といった)/;
/** Behind the label: it is what the value is. */
const IS =
  /(?:です|でし|だ|なん|に(?:な|し[てたま]|設定|使|登録|変)|と(?:し[てたま]|思|な)|で(?:ログイン|入[れっり]|合)|かと|かも|[。、!?」』)]|\s*$|\s*\n)/y;
const CLOSED = /\)/y;
const MADE = /(?:に(?:設定|し[てたま]|使|登録|変)|として)/y;

/** The value that stands before its label: 「hunter2がパスワードです」. */
export function valueBefore(text: string, label: number, behind: number): Place[] {
  const start = Math.max(0, label - WITHIN);
  const connector = CONNECTOR.exec(text.slice(start, label));
  if (!connector) return [];
  const particle = connector[1] ?? '';
  const follows = particle === 'を' ? MADE : particle === '(' ? CLOSED : IS;
  if (!CALLED.test(particle) && at(follows, text, behind) === undefined) return [];
  const value = valueTo(text, start + connector.index, connector[0]);
  return value && !NO_VALUE.test(text.slice(value.from, value.to)) ? [value] : [];
}

const OPENING: Readonly<Record<string, string>> = {
  '」': '「',
  '』': '『',
  '】': '【',
  '"': '"',
  "'": "'",
  '`': '`',
};

function valueTo(text: string, to: number, connector: string): Place | undefined {
  const opening = OPENING[connector[0] ?? ''];
  if (opening !== undefined) {
    const from = text.lastIndexOf(opening, to - 1) + 1;
    return from > 0 && to - from <= LONGEST && to > from ? { from, to } : undefined;
  }
  let from = to;
  while (from > 0 && to - from < LONGEST && /[!-~]/.test(text[from - 1] ?? '')) from -= 1;
  return to - from >= 3 ? { from, to } : undefined;
}
