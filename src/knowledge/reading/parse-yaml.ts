import { parseDocument } from 'yaml';
import type { Finding } from '../finding';
import type { SourceFile } from '../sources';
import { decodeUtf8 } from './decode';

/** The plain value of a YAML file, or findings that say where it cannot be read. */
export function parseYaml({ file, bytes }: SourceFile): { value: unknown } | { findings: Finding[] } {
  const text = decodeUtf8(bytes);
  if (text === null) {
    return {
      findings: [
        {
          file,
          entry: '',
          problem: '文字コードがUTF-8ではありません。',
          repair: 'UTF-8で保存し直してください。',
        },
      ],
    };
  }
  const document = parseDocument(text, { prettyErrors: true });
  if (document.errors.length > 0) {
    return {
      findings: document.errors.map(({ code, linePos }) => ({
        file,
        entry: '',
        problem: `${linePos === undefined ? '' : `${linePos[0].line}行目が`}YAMLとして読めません(${code})。`,
        repair: '字下げ、コロンの後の空白、引用符の閉じ忘れ、項目の重なりを確かめてください。',
      })),
    };
  }
  return toValue(file, () => document.toJS());
}

/** Aliases that multiply without end are refused by the library when the value is built. */
function toValue(file: string, build: () => unknown): { value: unknown } | { findings: Finding[] } {
  try {
    return { value: build() };
  } catch {
    return {
      findings: [
        {
          file,
          entry: '',
          problem: '別名(& と *)を展開できません。',
          repair: '別名を使わずに書いてください。',
        },
      ],
    };
  }
}
