const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      experimental: { keepImportAttributes: true },
      target: 'es2023',
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const project = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': swc },
  setupFilesAfterEnv: ['<rootDir>/tests/support/setup.ts'],
};

/** Code beside its source and journeys run in Node; client components in jsdom. */
export default {
  maxWorkers: 2,
  // What a test file has loaded is never given back; a worker full of it spends its time looking through it.
  workerIdleMemoryLimit: '600MB',
  testSequencer: '<rootDir>/jest-order.config.mjs',
  testTimeout: 30_000,
  projects: [
    {
      ...project,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{server,shared,templates,tests}/**/*.test.{ts,tsx}'],
    },
    {
      ...project,
      displayName: 'jsdom',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/client/**/*.test.{ts,tsx}'],
    },
  ],
};
