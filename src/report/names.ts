import { DIALOGS } from '../knowledge/dialog-catalogue';
import type { Knowledge } from '../knowledge/types';
import type { Names } from './types';

/** What dialogs ask about, in a few words. */
const FACTS: Readonly<Record<string, string>> = {
  existing: 'サーバIDの有無',
  sameName: 'コモンネームが同じか',
  additional: '追加か入れ替えか',
  issued: '発行日',
  installed: 'サーバに導入済みか',
  validity: '有効期限の日時',
  overwritten: '鍵ファイルの保存方法',
  backup: 'バックアップの有無',
  configuration: '設定の確認',
};

const CHANNELS: Readonly<Record<string, string>> = {
  msteams: 'Microsoft Teams',
  directline: 'Webサイトのチャット',
  webchat: 'Web Chat',
  emulator: 'Emulator・Playground(動作確認)',
};

/** Names by the knowledge as it is now; what it no longer knows keeps its id. */
export function namesFrom(knowledge: Knowledge): Names {
  const entries = new Map(knowledge.entries.map(({ id, question }) => [id, question]));
  const dialogs = new Map<string, string>(DIALOGS.map(({ id, title }) => [id, title]));
  return {
    entry: (id) => entries.get(id) ?? `${id}(削除された項目)`,
    dialog: (id) => dialogs.get(id) ?? id,
    fact: (id) => FACTS[id] ?? id,
    channel: (id) => CHANNELS[id] ?? id,
  };
}
