import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SWC } from './test/support/run-sources.mjs';

/** What the files of a run share, such as tables that are laid out once; the processes that run them inherit the name. */
process.env.TEST_RUN_DIR = mkdtempSync(join(tmpdir(), 'duban-test-run-'));
process.on('exit', () => rmSync(process.env.TEST_RUN_DIR, { recursive: true, force: true }));

const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['<rootDir>/test/setup.mjs'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/web'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', SWC],
  },
};
const project = (displayName, testMatch, more = {}) => ({ ...base, displayName, testMatch, ...more });

export default {
  maxWorkers: 2,
  // The modules of a finished file stay in the process that ran it: a hundred files are more than a heap holds.
  workerIdleMemoryLimit: '1.5GB',
  // A worker with nothing left open says `exit` within a millisecond; to give back a heap of over a gigabyte then takes
  // longer than the half second that jest grants. What really stays open is told still.
  workerGracefulExitTimeout: 10_000,
  projects: [
    project('unit', ['<rootDir>/src/**/*.spec.ts', '<rootDir>/migrations/**/*.spec.ts']),
    project('architecture', ['<rootDir>/test/architecture/**/*.e2e-spec.ts']),
    project('api', ['<rootDir>/test/api/**/*.e2e-spec.ts']),
    project('flows', ['<rootDir>/test/flows/**/*.e2e-spec.ts']),
    project('fleet', ['<rootDir>/test/fleet/**/*.e2e-spec.ts']),
    project('browser', ['<rootDir>/test/browser/**/*.e2e-spec.ts'], {
      testEnvironment: '<rootDir>/test/support/telling-environment.mjs',
    }),
  ],
};
