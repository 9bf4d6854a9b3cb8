import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { variableNames } from '../src/config/variables';

const read = (path: string) => readFileSync(path, 'utf8');
/** Made by the release itself. */
const IN_RELEASE = ['start.mjs'];
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

describe('the Dockerfile', () => {
  const lines = read('deploy/docker/Dockerfile')
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const of = (instruction: string) => lines.filter((line) => line.startsWith(`${instruction} `));

  it('copies what there is', () => {
    const sources = of('COPY')
      .filter((line) => !line.includes('--from='))
      .flatMap((line) => line.split(/\s+/).slice(1, -1));
    expect(sources.length).toBeGreaterThan(2);
    for (const source of sources) expect(existsSync(source)).toBe(true);
  });

  it('runs npm scripts that there are, and a file that the release makes', () => {
    for (const [, script] of of('RUN')
      .join('\n')
      .matchAll(/npm run ([\w:]+)/g))
      expect(scripts).toContain(script);
    const [command] = of('CMD').map((line) => JSON.parse(line.slice(4)) as string[]);
    expect(command?.[0]).toBe('node');
    expect(IN_RELEASE).toContain(command?.[1]);
  });

  it('pins its images, and does not run as root', () => {
    for (const line of of('FROM')) expect(line).toMatch(/^FROM [\w/.-]+:\d[\w.-]*(?: AS \w+)?$/);
    expect(of('USER').at(-1)).not.toMatch(/root|\b0\b/);
  });

  it('sets variables that there are', () => {
    const names = of('ENV').flatMap((line) => line.match(/\b[A-Za-z_]+(?==)/g) ?? []);
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect(variableNames).toContain(name);
  });
});

describe('the compose file', () => {
  interface Service {
    build?: { context: string; dockerfile: string };
    environment?: Record<string, string>;
    volumes?: string[];
  }
  const { services, volumes, networks } = parse(read('deploy/docker/compose.yaml')) as {
    services: Record<string, Service>;
    volumes: object;
    networks: { default: { ipam: { config: { subnet: string }[] } } };
  };

  it('names files, folders and volumes that there are', () => {
    const build = services.bot?.build;
    expect(existsSync(join('deploy/docker', build?.context ?? '-', build?.dockerfile ?? '-'))).toBe(true);
    for (const { volumes: used = [] } of Object.values(services))
      for (const [source = ''] of used.map((volume) => volume.split(':')))
        if (source.startsWith('.')) expect(existsSync(join('deploy/docker', source))).toBe(true);
        else expect(Object.keys(volumes)).toContain(source);
  });

  it('has the service believe its own network and no other', () => {
    const subnets = networks.default.ipam.config.map(({ subnet }) => subnet);
    expect(services.bot?.environment?.TRUSTED_PROXIES).toBe(subnets.join(','));
  });

  it('sets variables that the service and the proxy know', () => {
    for (const name of Object.keys(services.bot?.environment ?? {})) expect(variableNames).toContain(name);
    for (const name of Object.keys(services.proxy?.environment ?? {}))
      expect(read('deploy/proxy/Caddyfile')).toContain(`{$${name}`);
  });
});

it('what staff save lies on the volume with the data, which can be written, and outlives the program', () => {
  const docker = read('deploy/docker/Dockerfile');
  const { services } = parse(read('deploy/docker/compose.yaml')) as {
    services: { bot: { environment: Record<string, string> } };
  };
  const unit = read('deploy/systemd/server-id-support-bot.service');
  const set = (text: string, name: string) => new RegExp(`${name}=([^\\s\\\\]+)`).exec(text)?.[1] ?? name;
  const { DATA_DIR = '', KNOWLEDGE_DIR = '' } = services.bot.environment;
  expect(KNOWLEDGE_DIR.startsWith(`${DATA_DIR}/`)).toBe(true);
  for (const text of [docker, unit])
    expect(set(text, 'KNOWLEDGE_DIR').startsWith(`${set(text, 'DATA_DIR')}/`)).toBe(true);
});

describe('the unit of systemd', () => {
  const file = 'deploy/systemd/server-id-support-bot.service';
  it('starts what the release holds, with variables that there are', () => {
    const [, program = ''] = /^ExecStart=\S+ \/opt\/server-id-support-bot\/(\S+)$/m.exec(read(file)) ?? [];
    expect(IN_RELEASE).toContain(program);
    for (const [, name] of read(file).matchAll(/^Environment=(\w+)=/gm))
      expect(variableNames).toContain(name);
  });

  const hasSystemd = existsSync('/usr/bin/systemd-analyze') && existsSync('/usr/bin/node');
  (hasSystemd ? it : it.skip)('has nothing that systemd finds wrong (systemd-analyze)', () => {
    expect(execFileSync('systemd-analyze', ['verify', file], { encoding: 'utf8', stdio: 'pipe' })).toBe('');
  });
});

describe('the examples for proxies', () => {
  it.each(['deploy/proxy/Caddyfile', 'deploy/proxy/nginx.conf'])(
    '%s closes what it opens and keeps metrics inside',
    (file) => {
      const text = read(file).replaceAll(/#.*$/gm, '');
      expect(text.split('{').length).toBe(text.split('}').length);
      for (const path of ['metrics', 'readyz', 'healthz']) expect(text).toContain(path);
    },
  );

  it('take away what names a person who has not signed in', () => {
    const nginx = read('deploy/proxy/nginx.conf');
    const caddy = read('deploy/proxy/Caddyfile');
    const removed = [...nginx.matchAll(/proxy_set_header (\S+) "";/g)].map(([, name]) => name);
    expect(removed).toContain('X-Forwarded-Email');
    expect([...caddy.matchAll(/header_up -(\S+)/g)].map(([, name]) => name)).toEqual(removed);
  });

  it('nginx passes WebSockets on and replaces what clients say of themselves', () => {
    const text = read('deploy/proxy/nginx.conf');
    for (const header of [
      'Upgrade',
      'Connection',
      'Host',
      'X-Forwarded-For',
      'X-Forwarded-Proto',
      'X-Forwarded-Host',
    ])
      expect(text).toMatch(new RegExp(`proxy_set_header ${header} +\\$\\w+;`));
    expect(text).toContain('proxy_http_version 1.1;');
  });
});

describe('the alert rules and the dashboard', () => {
  it('say of each alert what is meant and what to do', () => {
    const { groups } = parse(read('deploy/prometheus/alerts.yml')) as {
      groups: { rules: Record<string, unknown>[] }[];
    };
    const rules = groups.flatMap((group) => group.rules);
    expect(rules.length).toBeGreaterThan(8);
    for (const rule of rules)
      expect(rule).toEqual(
        expect.objectContaining({
          alert: expect.stringMatching(/^ServerIdBot/),
          expr: expect.any(String),
          labels: { severity: expect.stringMatching(/^(?:page|warn|info)$/) },
          annotations: { summary: expect.any(String), action: expect.any(String) },
        }),
      );
  });

  it('have panels with queries and room of their own', () => {
    const { panels } = JSON.parse(read('deploy/grafana/dashboard.json')) as {
      panels: { id: number; targets: { expr: string }[]; gridPos: { x: number; y: number; w: number } }[];
    };
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    expect(new Set(panels.map(({ gridPos: { x, y } }) => `${x}/${y}`)).size).toBe(panels.length);
    for (const { targets, gridPos } of panels) {
      expect(targets.every(({ expr }) => expr.length > 0)).toBe(true);
      expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
    }
  });
});

describe('the pages for operators', () => {
  it.each(readdirSync('docs').filter((file) => /^(?:operations|scale)\.md$/.test(file)))(
    '%s names what there is',
    (file) => {
      const text = read(join('docs', file));
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g))
        expect([target, existsSync(join(dirname(join('docs', file)), target))]).toEqual([target, true]);
      for (const [, script = ''] of text.matchAll(/npm run ([\w:]+)/g)) expect(scripts).toContain(script);
      for (const [, name = ''] of text.matchAll(/`([A-Z][A-Z_]{3,}[A-Z])(?:=[^`]*)?`/g))
        expect(variableNames).toContain(name);
    },
  );
});
