import type { Manifest } from './manifest';

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Fills `{{name}}` in a template; values are escaped. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{([\w.-]+)\}\}/g, (_, name: string) => escapeHtml(values[name] ?? ''));
}

/** Addresses are relative to the page, so that the service may stand behind a proxy under any path. */
function assetUrls(manifest: Manifest, folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(manifest.assets).map(([name, { file }]) => [name, `${folder}/${file}`]),
  );
}

export function framePage(manifest: Manifest, nonce: string): string {
  return fill(manifest.pages.frame, { ...assetUrls(manifest, 'assets'), nonce });
}

/** `service` is the address under which browsers reach this service, without a slash at the end. */
export function demoPage(manifest: Manifest, service: string): string {
  return fill(manifest.pages.demo, { ...assetUrls(manifest, 'widget/assets'), service });
}
