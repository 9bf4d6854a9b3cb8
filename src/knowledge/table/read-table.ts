import { unzipSync } from 'fflate';
import type { Finding } from '../finding';
import { readDelimited } from './read-delimited';
import { readXlsx } from './read-xlsx';
import type { Table } from './table';
import { isWhole } from './zip-sums';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** What is no table, by its first bytes, and what people call it. */
const OTHERS: readonly [bytes: readonly number[], name: string][] = [
  [[0xd0, 0xcf, 0x11, 0xe0], '古い形式のExcelブック(.xls)か、パスワードの付いたブック'],
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x89, 0x50, 0x4e, 0x47], '画像(PNG)'],
  [[0xff, 0xd8, 0xff], '画像(JPEG)'],
  [[0x1f, 0x8b], '圧縮ファイル(gzip)'],
];
/** Texts that are no tables. */
const TEXTS: readonly [start: RegExp, name: string][] = [
  [/^\s*[{[]/, 'JSON'],
  [/^\s*<(?:!doctype|html|table|\?xml)/i, 'HTMLかXML'],
];
const START_LENGTH = 200;
const LARGEST = 20_000_000;
/** Of all that a workbook holds, unpacked: a small one may hold gigabytes of nothing. */
const LARGEST_UNPACKED = 200_000_000;
const SAVE_AGAIN =
  'Excelで開き、「Excelブック(*.xlsx)」か「CSV UTF-8(コンマ区切り)」で保存し直してください。';

/** Reads a table as CSV, TSV or XLSX, whatever its name says; a file that is something else is named as what it is. */
export async function readTable(file: string, bytes: Uint8Array): Promise<Table> {
  const refused = (problem: string, repair = SAVE_AGAIN): Table => {
    const finding: Finding = { file, entry: '', problem, repair };
    return { file, rows: [], findings: [finding] };
  };
  if (bytes.length > LARGEST) return refused('20MBより大きいファイルは取り込めません。', '分けてください。');
  const other = OTHERS.find(([start]) => begins(bytes, start));
  if (other) return refused(`これは${other[1]}です。`);
  if (begins(bytes, ZIP)) {
    const kind = kindOfZip(bytes);
    return kind === 'xlsx' ? readXlsx(file, bytes) : refused(kind);
  }
  const start = new TextDecoder().decode(bytes.subarray(0, START_LENGTH));
  const text = TEXTS.find(([pattern]) => pattern.test(start));
  return text ? refused(`これは${text[1]}です。`) : readDelimited(file, bytes);
}

const begins = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const BROKEN = 'Excelのブックか圧縮ファイルですが、途中で切れているか、壊れています。';

/** `xlsx`, or what is wrong with it. It is unpacked only where it says that this takes little. */
function kindOfZip(bytes: Uint8Array): string {
  const names: string[] = [];
  let size = 0;
  const look = ({ name, originalSize }: { name: string; originalSize: number }) => {
    names.push(name);
    size += originalSize;
    return false;
  };
  try {
    unzipSync(bytes, { filter: look });
    if (size > LARGEST_UNPACKED) return 'Excelのブックですが、中身が大きすぎます。';
    if (!isWhole(bytes)) return BROKEN;
  } catch {
    return BROKEN;
  }
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  if (names.some((name) => name.startsWith('xl/'))) return 'これはExcelのバイナリブック(.xlsb)です。';
  if (names.some((name) => name.startsWith('word/'))) return 'これはWordの文書です。';
  if (names.some((name) => name.startsWith('ppt/'))) return 'これはPowerPointの資料です。';
  return 'これは圧縮ファイル(ZIP)です。';
}
