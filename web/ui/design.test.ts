import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const web = join(import.meta.dirname, '..')
const styles = join(web, '../node_modules/@digdir/designsystemet-css/dist/src')
const sheet = readFileSync(join(import.meta.dirname, 'design.css'), 'utf8')

/** `ErrorSummary` → `error-summary`. */
const fileOf = (component: string) =>
  component.replace(/(?<=[a-z])[A-Z]/g, letter => `-${letter}`).toLowerCase()

function componentsInUse(): string[] {
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.tsx'))
  const imports = files.flatMap(file => [
    ...readFileSync(join(web, file), 'utf8').matchAll(
      /import \{([^}]+)\} from '@digdir\/designsystemet-react'/g,
    ),
  ])
  const names = imports.flatMap(([, list = '']) => list.split(',').map(name => name.trim().split(' as ')[0]))
  return [...new Set(names.filter(name => name !== undefined && /^[A-Z]/.test(name)))] as string[]
}

test('every component in use that has a style sheet of its own is dressed', () => {
  const components = componentsInUse()
  expect(components).toContain('Button')
  const dressed = components.map(fileOf).filter(name => existsSync(join(styles, `${name}.css`)))
  expect(dressed.length).toBeGreaterThan(10)
  expect(dressed.filter(name => !sheet.includes(`designsystemet-css/${name}.css`))).toEqual([])
})

/** The classes that rules of a sheet are about alone: `.name { … }`, not `.a .b { … }`. */
function classesOf(file: string): string[] {
  const css = readFileSync(join(web, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const lists = [...css.matchAll(/(?:^|[{}])\s*([^{}@;]+)\{/g)].map(([, selectors = '']) => selectors)
  const names = lists
    .flatMap(selectors => selectors.split(','))
    .map(each => /^\s*\.([\w-]+)\s*$/.exec(each)?.[1])
  return [...new Set(names.filter(name => name !== undefined))]
}

/** The part of the web that a sheet dresses: its first folder. */
const partOf = (file: string) => file.split(/[\\/]/)[0] ?? ''

test('a class means one thing: no two parts of the web dress the same, since all sheets are one in the browser', () => {
  const parts = new Map<string, Set<string>>()
  for (const file of readdirSync(web, { recursive: true, encoding: 'utf8' }).filter(each =>
    each.endsWith('.css'),
  ))
    for (const name of classesOf(file)) parts.set(name, (parts.get(name) ?? new Set()).add(partOf(file)))
  expect(parts.size).toBeGreaterThan(100)
  expect([...parts].filter(([, where]) => where.size > 1)).toEqual([])
})
