import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const files = globSync('**/*.ts', { cwd: import.meta.dirname }).filter(
  file => !file.endsWith('.test.ts') && !file.startsWith('testing/'),
)

it('imports nothing from outside the folder, so that it runs anywhere', () => {
  expect(files.length).toBeGreaterThan(20)
  for (const file of files) {
    const source = readFileSync(`${import.meta.dirname}/${file}`, 'utf8')
    const depth = file.split('/').length - 1
    for (const [, from = ''] of source.matchAll(/from '([^']+)'/g)) {
      const climbs = from.match(/\.\.\//g)?.length ?? 0
      expect([file, from, from.startsWith('.') && climbs <= depth]).toEqual([file, from, true])
    }
  }
})

it('asks neither clock, chance nor surroundings', () => {
  for (const file of files) {
    const code = readFileSync(`${import.meta.dirname}/${file}`, 'utf8').replaceAll(
      /\/\*[\s\S]*?\*\/|\/\/.*$/gm,
      '',
    )
    expect([file, code.match(/\b(Date|Math\.random|process|window|document|globalThis|fetch)\b/)]).toEqual([
      file,
      null,
    ])
  }
})
