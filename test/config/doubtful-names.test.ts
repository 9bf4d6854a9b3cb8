import { parseEnv } from 'node:util';
import { doubtfulNames } from '../../src/config/doubtful-names';
import { nearestName } from '../../src/config/nearest-name';
import { variableNames } from '../../src/config/variables';

const inFile = (text: string) =>
  doubtfulNames({}, { text, variables: parseEnv(text) as Record<string, string> }, variableNames);
const around = (environment: Record<string, string>) =>
  doubtfulNames(environment, { text: '', variables: {} }, variableNames);

describe('a name near to a known one', () => {
  it.each([
    ['WIDGET_ORIGIN', 'WIDGET_ORIGINS', 'a letter is missing'],
    ['WIDGETS_ORIGINS', 'WIDGET_ORIGINS', 'a letter too many'],
    ['MicrosoftAppID', 'MicrosoftAppId', 'another case'],
    ['MICROSOFT_APP_ID', 'MicrosoftAppId', 'as other programs write it'],
    ['MicrosoftApppassword', 'MicrosoftAppPassword', 'a letter too many and another case'],
    ['RETENTION_DAY', 'RETENTION_DAYS', 'a letter is missing'],
    ['RETENTION-DAYS', 'RETENTION_DAYS', 'a hyphen'],
    ['RETENTIONDAYS', 'RETENTION_DAYS', 'no sign between'],
    ['REETNTION_DAYS', 'RETENTION_DAYS', 'two letters changed places'],
    ['DATADIR', 'DATA_DIR', 'no sign between'],
    ['Data_Dir', 'DATA_DIR', 'another case'],
    ['port', 'PORT', 'another case'],
    ['ＰＯＲＴ', 'PORT', 'full width'],
    ['PROT', 'PORT', 'two letters changed places'],
    ['PUBLIC_URI', 'PUBLIC_URL', 'another letter'],
    ['DIRECTLINE_SECRET', 'DIRECT_LINE_SECRET', 'no sign between'],
    ['HANG_LIMIT_SECOND', 'HANG_LIMIT_SECONDS', 'a letter is missing'],
    ['TEAMS_SEND_PER_SECOND', 'TEAMS_SENDS_PER_SECOND', 'a letter is missing'],
  ])('%s means %s: %s', (name, meant) => expect(nearestName(name, variableNames)).toBe(meant));

  it.each([
    'HOME',
    'HOSTNAME',
    'PATH',
    'PWD',
    'SHELL',
    'TERM',
    'USER',
    'LOGNAME',
    'PGPORT',
    'PGHOST',
    'NODE_OPTIONS',
    'SSH_PORT',
    'KUBERNETES_PORT',
    'KUBERNETES_SERVICE_HOST',
    'npm_lifecycle_event',
    'XDG_DATA_DIRS',
    'WEBSITE_HOSTNAME',
    'INIT_CWD',
  ])('%s is somebody else’s', (name) => expect(nearestName(name, variableNames)).toBeUndefined());

  it('is not asked of a known name', () =>
    expect(variableNames.filter((name) => nearestName(name, variableNames))).toEqual([]));
});

describe('what is said of names', () => {
  it('names every unknown one in .env with its line and what may be meant', () => {
    expect(
      inFile('# a note\nPORT=1\nRETENTION_DAY=5\n\nCOLOUR=red\nexport WIDGET_ORIGIN=https://a.example\n'),
    ).toEqual([
      'RETENTION_DAY in .env (line 3) is no setting of this service; RETENTION_DAYS may be meant',
      'COLOUR in .env (line 5) is no setting of this service',
      'WIDGET_ORIGIN in .env (line 6) is no setting of this service; WIDGET_ORIGINS may be meant',
    ]);
  });

  it('says that a line with a colon is not read', () =>
    expect(inFile('PORT: 4000\n')).toEqual(['line 1 of .env is not read; write PORT=… with "="']));

  it('leaves what Node and the system read', () =>
    expect(inFile('NODE_EXTRA_CA_CERTS=/a\nTZ=Asia/Tokyo\nHTTPS_PROXY=http://p\nPGPASSWORD=x\n')).toEqual(
      [],
    ));

  it('names near misses of the environment, and no others', () =>
    expect(around({ LANG: 'C', MicrosoftAppID: 'x', HOME: '/root' })).toEqual([
      'MicrosoftAppID in the environment is no setting of this service; MicrosoftAppId may be meant',
    ]));

  it('never shows a value, nor a secret that stands where a name should', () => {
    const said = [
      ...inFile('RETENTION_DAY=hunter2\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw9ab==\nPasswort: hunter2\n'),
      ...around({ MicrosoftAppPasswort: 'hunter2' }),
    ].join();
    expect(said).toContain('RETENTION_DAYS');
    expect(said).toContain('MicrosoftAppPassword');
    expect(said).not.toMatch(/hunter2|MIIE/);
  });
});
