import type { Period } from '../period';
import { longDay } from '../wording';

/** A report as it is sent. */
export interface WrittenReport {
  html: string;
  /** Its summary. */
  text: string;
}

export interface Letter {
  subject: string;
  text: string;
  /** The same for the same week, so that one that comes twice is known. */
  id: string;
  attachment: { name: string; html: string };
}

const CLOSING = 'くわしくは、添付のHTMLファイルをブラウザで開いてください。外のサイトには接続しません。';

/** The mail that a report is sent with. Pure. */
export const letterOf = ({ from, to }: Period, { html, text }: WrittenReport): Letter => ({
  subject: `サーバIDサポートボット 週間レポート(${longDay(from)}〜${longDay(to)})`,
  text: `${text}\n\n${CLOSING}\n`,
  id: `report-${from}-${to}`,
  attachment: { name: `report-${from}-${to}.html`, html },
});
