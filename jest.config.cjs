const ES_MODULES = [
  ...['jose', 'p-retry', 'is-network-error', 'preact'],
  // Charts and the document that they are drawn in.
  ...[
    '@observablehq',
    'd3',
    'd3-[a-z-]+',
    'internmap',
    'delaunator',
    'robust-predicates',
    'isoformat',
    'linkedom',
  ],
  ...['css-select', 'css-what', 'boolbase', 'domhandler', 'domutils', 'dom-serializer', 'entities'],
  ...['domelementtype', 'nth-check', 'cssomnom'],
];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.(t|j|mj)s$': ['@swc/jest', { sourceMaps: 'inline' }],
    '^.+\\.tsx$': [
      '@swc/jest',
      {
        sourceMaps: 'inline',
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
      },
    ],
  },
  // These ship ES modules only, or under names that say so, which jest cannot require as they are.
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES.join('|')})/)`],
  testTimeout: 60_000,
  // Many suites wait for a service or a browser: a core that is left free is a core that idles.
  maxWorkers: '100%',
  globalSetup: '<rootDir>/test/support/find-postgres.ts',
};
