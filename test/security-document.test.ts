import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

test('every test that docs/security.md points to exists', () => {
  const named = [
    ...readFileSync(join(root, 'docs/security.md'), 'utf8').matchAll(/`([\w./-]+\.test\.tsx?)`/g),
  ]
  expect(named.length).toBeGreaterThan(20)
  expect(named.map(([, file]) => file ?? '').filter(file => !existsSync(join(root, file)))).toEqual([])
})
