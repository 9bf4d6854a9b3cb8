import type { Manifest } from './manifest';

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Fills `{{name}}` in a template; values are escaped, but not those of `{{&name}}`, which are HTML. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(&?)([\w.-]+)\}\}/g, (_, isHtml: string, name: string) =>
    isHtml ? (values[name] ?? '') : escapeHtml(values[name] ?? ''),
  );
}

/** Addresses are relative to the page, so that the service may stand behind a proxy under any path. */
function assetUrls(manifest: Manifest, folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(manifest.assets).map(([name, { file }]) => [name, `${folder}/${file}`]),
  );
}

/** What the frame shows before anything else has arrived. */
export interface FirstHelp {
  questions: readonly HelpQuestion[];
  /** Whom else to turn to. */
  contact: string;
  /** Days until what was said is deleted; undefined: not known. */
  retentionDays: number | undefined;
  /** Days for which questions are kept, masked, to improve the answers; undefined: they are not. */
  logDays?: number | undefined;
}

export interface HelpQuestion {
  question: string;
  answer: string;
  /** What pressing it means to the bot. */
  action: object;
}

export function framePage(manifest: Manifest, nonce: string, help: FirstHelp): string {
  const { questions, contact } = help;
  return fill(manifest.pages.frame, {
    ...assetUrls(manifest, 'assets'),
    nonce,
    contact,
    retention: retentionOf(help),
    questions: questions.map(questionItem).join(''),
  });
}

function retentionOf({ retentionDays, logDays }: FirstHelp): string {
  if (retentionDays === undefined) return '';
  const talk = `会話は${retentionDays}日後に自動で削除されます。`;
  if (logDays === undefined) return talk;
  return `${talk}ご質問は、お名前や連絡先を伏せて${logDays}日間保存し、案内の改善に使います。`;
}

function questionItem({ question, answer, action }: HelpQuestion): string {
  const [asked, answered, means] = [question, answer, JSON.stringify(action)].map(escapeHtml);
  return `<li data-action="${means}"><details><summary>${asked}</summary><p>${answered}</p></details></li>`;
}

/** `service` is the address under which browsers reach this service, without a slash at the end. */
export function demoPage(manifest: Manifest, service: string): string {
  return fill(manifest.pages.demo, { ...assetUrls(manifest, 'widget/assets'), service });
}
