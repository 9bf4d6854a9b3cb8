/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.(t|j)s$': ['@swc/jest', { sourceMaps: 'inline' }] },
  // These ship ES modules only, which jest cannot require as they are.
  transformIgnorePatterns: ['/node_modules/(?!(jose|p-retry|is-network-error)/)'],
  testTimeout: 20_000,
  globalSetup: '<rootDir>/test/support/find-postgres.ts',
};
