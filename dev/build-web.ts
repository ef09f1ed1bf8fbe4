import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { withLock } from './lock.ts'

const repository = resolve(import.meta.dirname, '..')

/** What the built web depends on. The server's side of src/ is in it for simplicity: few changes leave the web as it was. */
const sources = ['web', 'src', 'dev/build-web.ts', 'vite.config.ts', 'package-lock.json']

/**
 * Builds the web when its sources have changed since the last time, and gives the folder it lies in.
 * @param say is called before a build begins, since it takes some seconds
 */
export async function buildWeb(say: (line: string) => void = () => {}): Promise<string> {
  const folder = join(repository, 'dist', 'web')
  if (isBuilt(folder)) return folder
  await withLock(join(repository, 'dist', 'web.lock'), async () => {
    if (isBuilt(folder)) return
    say('Building the web pages.')
    await build(folder)
  })
  return folder
}

function isBuilt(folder: string): boolean {
  const stamp = stampOf(folder)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOfSources()
}

const stampOf = (folder: string) => join(folder, '.sources')

/** Into a side folder first: a build that is broken off leaves the last whole one. */
async function build(folder: string): Promise<void> {
  const unfinished = `${folder}.new`
  const hash = hashOfSources()
  await inProduction(async () => {
    const vite = await import('vite')
    await vite.build({
      configFile: join(repository, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: unfinished, emptyOutDir: true },
    })
  })
  writeFileSync(stampOf(unfinished), hash)
  rmSync(folder, { recursive: true, force: true })
  renameSync(unfinished, folder)
}

/** A test's NODE_ENV would put React's development build into the pages, five times slower. */
async function inProduction(work: () => Promise<void>): Promise<void> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  await work().finally(() => {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  })
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  for (const source of sources) addTo(hash, join(repository, source))
  return hash.digest('hex')
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path)) return
  for (const file of filesIn(path)) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
}

/** Tests have no part in what is built. */
function filesIn(path: string): string[] {
  const isFolder = !/\.[a-z]+$/.test(path)
  if (!isFolder) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}
