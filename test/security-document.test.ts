import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

test('every test that docs/security.md points to exists', () => {
  const named = [
    ...readFileSync(join(root, 'docs/security.md'), 'utf8').matchAll(/`([\w./-]+\.test\.tsx?)`/g),
  ]
  expect(named.length).toBeGreaterThan(20)
  expect(named.map(([, file]) => file ?? '').filter(file => !existsSync(join(root, file)))).toEqual([])
})

describe('docs/asvs.md', () => {
  const text = readFileSync(join(root, 'docs/asvs.md'), 'utf8')
  const rows = [
    ...text.matchAll(
      /^\| (\d+\.\d+\.\d+) +\| ([123]) +\| .+? \| (met|partly|not met|not applicable) +\| (.+?) +\|$/gm,
    ),
  ]

  test('names files that exist, wherever it says what meets a requirement', () => {
    const files = [
      ...text.matchAll(/`((?:src|test|web)\/[\w./-]+|package-lock\.json|\.dependency-cruiser\.json)`/g),
    ]
    expect(files.length).toBeGreaterThan(150)
    expect(files.map(([, file]) => file ?? '').filter(file => !existsSync(join(root, file)))).toEqual([])
  })

  test('has each requirement of levels 1 and 2 once, and counts them rightly', () => {
    const ids = rows.map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(rows.filter(([, , level]) => level !== '3')).toHaveLength(253)
    const count = (verdict: string) => rows.filter(row => row[3] === verdict).length
    expect(text.replace(/\s+/g, ' ')).toContain(
      `${count('met')} are met, ${count('partly')} partly, ${count('not met')} not, and ${count('not applicable')} don't apply`,
    )
  })
})
