// npm's lock file must name the variant of each native package for every platform, or `npm ci` refuses it everywhere.
// npm drops the variants that the registry in use doesn't offer; `node dev/lock-file.mjs` writes them in again.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const file = join(import.meta.dirname, '..', 'package-lock.json')

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
]

/**
 * The optional packages that the lock file leaves out, by the key they belong under.
 * @param {{ packages: Record<string, any> }} lock
 * @returns {Record<string, object>}
 */
function missingEntries(lock) {
  const missing = {}
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, wanted] of Object.entries(optionalDependencies)) {
      if (isFound(lock.packages, path, name)) continue
      missing[`node_modules/${name}`] = entryOf(name, wanted, dev)
    }
  }
  return missing
}

/** Node's own way: the package's node_modules first, then that of each folder above. */
function isFound(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true
    if (!folder.includes('/node_modules/')) return packages[`node_modules/${name}`] !== undefined
  }
}

/** Such packages say in their name what they are for: `…-linux-x64-musl`. */
function entryOf(name, wanted, dev) {
  const parts = name.split(/[-/]/)
  const os = systems.filter(system => parts.includes(system))
  const cpu = processors.filter(processor => parts.includes(processor)).slice(0, 1)
  const libc = parts.includes('musl')
    ? ['musl']
    : parts.includes('gnu') && os.includes('linux')
      ? ['glibc']
      : []
  return {
    version: wanted.replace(/^[\^~]/, ''),
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = missingEntries(lock)
  const names = Object.keys(missing).map(path => path.replace('node_modules/', ''))
  if (process.argv.includes('--check')) {
    const remedy = `package-lock.json leaves out ${names.join(', ')}: run node dev/lock-file.mjs`
    if (names.length > 0) console.error(remedy)
    process.exit(names.length > 0 ? 1 : 0)
  }
  const [root, ...rest] = Object.entries({ ...lock.packages, ...missing })
  const packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => a.localeCompare(b, 'en'))])
  writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`)
  console.log(`${names.length} packages were written into package-lock.json.`)
}
