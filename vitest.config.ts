import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/harness/longest-first.ts'

export default defineConfig({
  test: {
    include: ['src', 'web', 'dev', 'test', 'bench', 'commands'].flatMap(folder => [
      `${folder}/**/*.test.ts`,
      `${folder}/**/*.test.tsx`,
    ]),
    globalSetup: ['test/harness/database-server.ts'],
    pool: 'forks',
    // Files of one process share what they import: every file has a database and an application of its own, and loading
    // the program anew for each took a quarter of the run.
    isolate: false,
    // One file per core also on two cores, where the default leaves one to the runner: much of a test is waiting.
    maxWorkers: '100%',
    // How many interleavings each race is tried in (test/races).
    provide: {
      raceRuns: Number(process.env.RACE_RUNS ?? 50),
      // How many requests of each kind are made up, and from which seed on (test/http).
      fuzz: { runs: Number(process.env.FUZZ_RUNS ?? 14), seed: Number(process.env.FUZZ_SEED ?? 1000) },
    },
    sequence: { sequencer: LongestFirst },
    // The programs that tests start needn't compile what the one before them did.
    env: {
      NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'brukerplan', 'compiled'),
    },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
