import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src', 'web', 'dev', 'test', 'bench', 'commands'].flatMap(folder => [
      `${folder}/**/*.test.ts`,
      `${folder}/**/*.test.tsx`,
    ]),
    globalSetup: ['test/harness/database-server.ts'],
    pool: 'forks',
    // One file per core also on two cores, where the default leaves one to the runner: much of a test is waiting.
    maxWorkers: '100%',
    // How many interleavings each race is tried in (test/races).
    provide: { raceRuns: Number(process.env.RACE_RUNS ?? 50) },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
