import { readFileSync } from 'node:fs';
import { ConfigurationError } from '../../src/config/configuration-error';
import { readConfiguration } from '../../src/config/read-configuration';
import { variableNames } from '../../src/config/variables';

const secretOf = { MicrosoftAppId: 'app', MicrosoftAppPassword: 'secret' };

function findingsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.findings;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('is open and loopback-only with an empty environment', () => {
    expect(readConfiguration({})).toMatchObject({
      port: 3978,
      host: '127.0.0.1',
      endpoint: { mode: 'open' },
    });
  });

  it('switches the endpoint off in production without an app id', () => {
    expect(readConfiguration({ NODE_ENV: 'production' }).endpoint).toEqual({ mode: 'off' });
  });

  it('takes variables that are set to nothing as not set', () => {
    expect(readConfiguration({ PORT: ' ', MicrosoftAppId: '' }).port).toBe(3978);
  });

  it.each([
    ['multi-tenant when the type is empty', secretOf, 'MultiTenant'],
    [
      'single-tenant',
      { ...secretOf, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: 't' },
      'SingleTenant',
    ],
    [
      'managed identity',
      { MicrosoftAppId: 'app', MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: 't' },
      'UserAssignedMSI',
    ],
  ])('accepts %s', (_name, environment, type) => {
    const { endpoint, host } = readConfiguration(environment);
    expect(endpoint).toMatchObject({ mode: 'authenticated', credentials: { MicrosoftAppType: type } });
    expect(host).toBe('0.0.0.0');
  });

  it.each<[Record<string, string>, string[]]>([
    [{ PORT: 'abc' }, ['PORT']],
    [{ PORT: '70000', RETENTION_DAYS: '0' }, ['PORT', 'RETENTION_DAYS']],
    [{ NODE_ENV: 'prod' }, ['NODE_ENV']],
    [{ MicrosoftAppType: 'singletenant', ...secretOf }, ['MicrosoftAppType']],
    [{ MicrosoftAppPassword: 'x' }, ['MicrosoftAppId']],
    [{ MicrosoftAppId: 'app' }, ['MicrosoftAppPassword']],
    [
      { MicrosoftAppId: 'app', MicrosoftAppType: 'SingleTenant' },
      ['MicrosoftAppPassword', 'MicrosoftAppTenantId'],
    ],
    [{ ...secretOf, MicrosoftAppType: 'UserAssignedMSI' }, ['MicrosoftAppPassword', 'MicrosoftAppTenantId']],
    [{ HOST: '0.0.0.0' }, ['HOST']],
    [{ PUBLIC_URL: 'ftp://x' }, ['PUBLIC_URL']],
    [{ WIDGET_ORIGINS: 'https://a.example/path' }, ['WIDGET_ORIGINS']],
  ])('refuses %j and names the variables', (environment, names) => {
    expect(findingsOf(environment).map((finding) => finding.split(':')[0])).toEqual(names);
  });

  it('never shows a secret in a finding', () => {
    const findings = findingsOf({
      MicrosoftAppPassword: 'hunter2',
      PORT: 'x',
      DIRECT_LINE_SECRET: 'hunter2',
    });
    expect(findings.join()).not.toContain('hunter2');
  });

  it.each([
    ['another database', 'mysql://user:hunter2@host/db'],
    ['words', 'hunter2'],
    ['no database', 'postgres://user:hunter2@host'],
    ['no database but a slash', 'postgres://user:hunter2@host/'],
    ['a slash in the password', 'postgres://user:h@hunter2/x@host:5432/db'],
    ['a slash behind digits', 'postgres://user:12/hunter2@host/db'],
    ['a hash in the password', 'postgres://user:x#hunter2@host/db'],
    ['a question mark in the password', 'postgres://user:12?hunter2@host/db'],
    ['a hash behind the database', 'postgres://user:x@host/db#hunter2'],
    ['port 0', 'postgres://user:hunter2@host:0/db'],
  ])('refuses DATABASE_URL with %s, without showing it', (_name, DATABASE_URL) => {
    const findings = findingsOf({ DATABASE_URL });
    expect(findings).toEqual([expect.stringMatching(/^DATABASE_URL: .*postgres:\/\/user:password@host/)]);
    expect(findings.join()).not.toContain('hunter2');
  });

  it('takes an address of PostgreSQL', () => {
    const url = 'postgresql://user:h%40ck@host:5433/db?sslmode=require';
    expect(readConfiguration({ DATABASE_URL: url }).database).toEqual({ url, connections: 10 });
    expect(readConfiguration({}).database).toBeUndefined();
  });

  it('is explained in .env.example, each variable once and no other', () => {
    const named = readFileSync('.env.example', 'utf8').match(/^\w+(?==)/gm);
    expect(named?.toSorted()).toEqual([...variableNames].sort());
  });

  it('can start from .env.example as it stands', () => {
    const lines = readFileSync('.env.example', 'utf8').match(/^\w+=.*$/gm) ?? [];
    const environment = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
    expect(readConfiguration(environment)).toEqual(readConfiguration({}));
  });
});
