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
