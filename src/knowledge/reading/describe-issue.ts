import type { z } from 'zod';
import type { Finding } from '../finding';

type Issue = z.core.$ZodIssue;

/** Says in Japanese what is wrong with the shape of a file, and how to put it right. */
export function describeIssue(issue: Issue, file: string, entry: string): Finding {
  return { file, entry, ...wording(issue, fieldName(issue.path)) };
}

/** `followUps.entries[2番目]` for people who count from one. */
function fieldName(path: readonly PropertyKey[]): string {
  const name = path
    .map((step) => (typeof step === 'number' ? `[${step + 1}番目]` : `.${String(step)}`))
    .join('');
  return name.replace(/^\./, '');
}

function wording(issue: Issue, field: string): Pick<Finding, 'problem' | 'repair'> {
  const where = field === '' ? 'ファイル全体' : `項目 ${field} `;
  switch (issue.code) {
    case 'invalid_type':
      return {
        problem: `${where}が無いか、形が違います。`,
        repair: `${KINDS[issue.expected] ?? issue.expected}を書いてください。`,
      };
    case 'unrecognized_keys':
      return {
        problem: `知らない項目 ${issue.keys.join('、')} があります。`,
        repair: '項目の名前の打ち間違いを直すか、その項目を消してください。',
      };
    case 'invalid_value':
      return {
        problem: `${where}の値が決められたものではありません。`,
        repair: `次のどれかにしてください: ${issue.values.map(String).join('、')}`,
      };
    case 'too_small':
      return {
        problem: `${where}が足りないか、小さすぎます。`,
        repair:
          issue.origin === 'array' ? '少なくとも1件を書いてください。' : '1以上の整数を書いてください。',
      };
    case 'invalid_format':
      return (
        FORMATS[issue.format] ?? {
          problem: `${where}の書き方が違います。`,
          repair: '書き方を直してください。',
        }
      );
    case 'invalid_union':
      return {
        problem: `${where}の書き方が違います。`,
        repair: '正しいメールアドレスか https:// からのURLを書くか、空(引用符だけ)にしてください。',
      };
    case 'custom':
      return {
        problem: `${where}は知られている時間帯の名前ではありません。`,
        repair: 'Asia/Tokyo や Etc/GMT のようなIANAの名前を書いてください。',
      };
    default:
      return { problem: `${where}の値が正しくありません。`, repair: '案内書の例と見比べて直してください。' };
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: '文字(数字や日付は引用符で囲む)',
  array: '「- 」で始まる並び',
  object: '決められた項目',
  int: '整数',
  number: '数',
};

const FORMATS: Readonly<Record<string, Pick<Finding, 'problem' | 'repair'>>> = {
  date: {
    problem: '日付が 2026-01-31 の形ではないか、暦にない日です。',
    repair: '年-月-日を4桁-2桁-2桁で、引用符で囲んで書いてください。',
  },
  regex: {
    problem: 'idに使えない文字があります。',
    repair: '半角の英小文字・数字・ハイフンだけで書いてください(例: renewal-timing)。',
  },
};
