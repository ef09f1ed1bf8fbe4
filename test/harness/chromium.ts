// The browser comes packed in an npm package made for servers without a screen. It is unpacked once, with the few
// system libraries and the fonts that it brings, so that a plain machine can run it.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join, resolve } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { withLock } from '../../dev/lock.ts'

/** How to start a browser: the program, and what it needs in its environment. */
export type BrowserProgram = Readonly<{ executablePath: string; env: Record<string, string> }>

const repository = resolve(import.meta.dirname, '..', '..')

/** Where a browser lies on machines that have one. */
const installedNames = ['chromium', 'chromium-browser', 'google-chrome', 'chrome']

/**
 * The browser from npm, or one that is installed (or named in `CHROMIUM_PATH`) where the packed one can't run.
 * @throws Error when neither runs.
 */
export async function findChromium(): Promise<BrowserProgram> {
  const packed = await unpackChromium()
  if (runs(packed)) return packed
  const installed = findInstalled()
  if (installed !== undefined && runs(installed)) return installed
  throw new Error(
    'The packed Chromium does not run here, and none is installed: set CHROMIUM_PATH to one that does.',
  )
}

async function unpackChromium(): Promise<BrowserProgram> {
  const packageFolder = dirname(
    dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))),
  )
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const cache = join(repository, 'node_modules', '.cache', 'brukerplan')
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) {
    await withLock(`${folder}.lock`, async () => {
      if (!existsSync(folder)) unpack(join(packageFolder, 'bin'), folder)
    })
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf'), HOME: folder },
  }
}

/** Into a side folder first, so that a half-unpacked browser is never taken for a whole one. */
function unpack(packed: string, folder: string): void {
  const half = `${folder}.half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  const read = (name: string) => brotliDecompressSync(readFileSync(join(packed, name)))
  writeFileSync(join(half, 'chromium'), read('chromium.br'), { mode: 0o755 })
  for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    const { status, error } = spawnSync('tar', ['-x', '-C', half], { input: read(archive) })
    if (status !== 0) throw new Error(`${archive} could not be unpacked`, { cause: error })
  }
  writeFileSync(join(half, 'fonts.conf'), fontSettings(folder))
  renameSync(half, folder)
}

/** Only the packed fonts: a picture of a page is then the same on every machine. */
const fontSettings = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>
`

function findInstalled(): BrowserProgram | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined) return { executablePath: named, env: {} }
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = folders.flatMap(folder => installedNames.map(name => join(folder, name))).find(existsSync)
  return found === undefined ? undefined : { executablePath: found, env: {} }
}

function runs({ executablePath, env }: BrowserProgram): boolean {
  const { status } = spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env } })
  return status === 0
}
