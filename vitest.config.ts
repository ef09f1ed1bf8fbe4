import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src', 'web', 'dev', 'test', 'bench', 'commands'].flatMap(folder => [
      `${folder}/**/*.test.ts`,
      `${folder}/**/*.test.tsx`,
    ]),
    globalSetup: ['test/harness/database-server.ts'],
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
