import { mayFetch } from '../../src/channels/activity/may-fetch';

const allowed = (mode: 'open' | 'authenticated', file: string, serviceUrl?: string) =>
  mayFetch({ file: new URL(file), serviceUrl }, { mode });

describe('signed activities', () => {
  it.each([
    'https://contoso-my.sharepoint.com/personal/a/_layouts/15/download.aspx?UniqueId=1',
    'https://directline.botframework.com/attachments/abc/0/server.cer',
    'https://europe.directline.botframework.com/attachments/abc/0/server.cer',
    'https://webchat.botframework.com/attachments/abc/0/server.cer',
  ])('bring files from %s', (file) => {
    expect(allowed('authenticated', file)).toBe(true);
  });

  it.each([
    'http://contoso.sharepoint.com/a.cer',
    'https://contoso.sharepoint.com:8443/a.cer',
    'https://anybody.japaneast.cloudapp.azure.com/a.cer',
    'https://anybody.blob.core.windows.net/a.cer',
    'https://botframework.com.example.jp/a.cer',
    'https://notsharepoint.com/a.cer',
    'https://127.0.0.1/a.cer',
    'http://169.254.169.254/metadata/instance',
  ])('do not make the service ask %s', (file) => {
    expect(allowed('authenticated', file)).toBe(false);
    expect(allowed('authenticated', file, file)).toBe(false);
  });
});

describe('activities of Emulator and Playground', () => {
  it.each([
    ['http://localhost:51234/v3/attachments/1/views/original', 'http://localhost:51234'],
    ['http://127.0.0.1:51234/v3/attachments/1/views/original', 'http://localhost:51234/_connector'],
    ['http://[::1]:51234/a.cer', 'http://127.0.0.1:51234/'],
    ['http://localhost/a.cer', 'http://localhost:80'],
  ])('bring files from where they take replies: %s', (file, serviceUrl) => {
    expect(allowed('open', file, serviceUrl)).toBe(true);
  });

  it.each([
    ['http://127.0.0.1:6379/', 'http://localhost:51234'],
    ['http://localhost:51234/a.cer', undefined],
    ['http://localhost:51234/a.cer', 'not an address'],
    ['http://10.0.0.1:51234/a.cer', 'http://10.0.0.1:51234'],
    ['https://contoso.sharepoint.com/a.cer', 'https://contoso.sharepoint.com'],
    ['ftp://localhost:51234/a.cer', 'http://localhost:51234'],
  ])('do not make the service ask %s when replies go to %s', (file, serviceUrl) => {
    expect(allowed('open', file, serviceUrl)).toBe(false);
  });
});
