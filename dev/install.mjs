// Installs what is missing, with nothing but an older Node and its npm.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Said to the person at the terminal in one line; `message` is the line. */
export class InstallError extends Error {}

/** What a whole installation takes, with room to unpack in. */
const neededMegabytes = 1500

/**
 * Makes sure that everything of the lock file is installed in `root`. Asks only two small files when it is.
 * @param {string} root the repository
 * @param {(line: string) => void} say tells the person what takes time
 * @throws InstallError
 */
export async function settleInstallation(root, say) {
  if (isInstalled(root)) return
  refuseFullDisk(root)
  say('Installing what Brukerplan needs. The first time this takes a minute or two.')
  await runNpm(root)
  repairNode(root)
  stamp(root)
}

/** Whether the stamp of the last installation is that of today's lock file. */
function isInstalled(root) {
  if (!existsSync(nodeProgram(root))) return false
  if (readIfThere(stampFile(root)) === lockHash(root)) return true
  if (!holdsEverything(root)) return false
  stamp(root)
  return true
}

/** The Node that the program itself runs on, whatever Node the machine has. */
export function nodeProgram(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

const stampFile = root => join(root, 'node_modules', '.brukerplan-lock')

function stamp(root) {
  writeFileSync(stampFile(root), lockHash(root))
}

function lockHash(root) {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex')
}

/**
 * Somebody who installed a package by hand has changed the lock file and has what it says: npm's own record of what
 * lies in node_modules tells. Optional packages may be missing, as those of other platforms are.
 */
function holdsEverything(root) {
  const record = readIfThere(join(root, 'node_modules', '.package-lock.json'))
  if (record === undefined) return false
  const there = JSON.parse(record).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true
    return there[path] === undefined ? optional === true : there[path].version === version
  })
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function refuseFullDisk(root) {
  const { bavail, bsize } = statfsSync(root)
  const megabytes = Math.floor((bavail * bsize) / 1e6)
  if (megabytes >= neededMegabytes) return
  throw new InstallError(
    `There is no disk space: ${megabytes} MB left, and installing needs ${neededMegabytes} MB. Free some and start again.`,
  )
}

/** npm's own words go to a file; what went wrong is told in one line. */
async function runNpm(root) {
  const folder = join(root, '.data')
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const logFile = join(folder, 'install.log')
  const log = createWriteStream(logFile)
  // Under `npm start` npm tells its own address; alone, the one on the path will do.
  const ourNpm = process.env.npm_execpath
  const [program, ...first] = ourNpm?.endsWith('.js') ? [process.execPath, ourNpm] : ['npm']
  const npm = spawn(program, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  let said = ''
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.pipe(log, { end: false })
    stream.on('data', chunk => {
      said += chunk
    })
  }
  const status = await new Promise(resolve => {
    npm.once('error', () => resolve('missing'))
    npm.once('close', resolve)
  })
  log.end()
  if (status === 'missing')
    throw new InstallError('npm was not found: install Node.js with npm, and start again.')
  if (status !== 0) throw new InstallError(reasonOf(said, logFile))
}

/** The one line that tells a person what to do about npm's failure. */
function reasonOf(said, logFile) {
  if (/ENOSPC|EDQUOT|no space left/i.test(said)) {
    return 'There is no disk space left to install in. Free some and start again.'
  }
  if (/EACCES|EPERM|EROFS/.test(said)) {
    return 'Installing failed: this user may not write in the folder. Start as the user who owns it.'
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT/.test(said)) {
    return 'Installing failed: the package registry does not answer. Check the network, and start again.'
  }
  const last = said
    .split('\n')
    .filter(line => /^npm (error|ERR!) /.test(line) && !/A complete log|code /.test(line))
    .map(line => line.replace(/^npm (error|ERR!) /, '').trim())
    .find(line => line !== '')
  return `Installing failed: ${last ?? 'npm gave no reason'} (all of it is in ${logFile})`
}

/** npm may be set up to run no packages' own scripts; the one that brings Node is run here then. */
function repairNode(root) {
  if (existsSync(nodeProgram(root))) return
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: join(root, 'node_modules', 'node'),
    stdio: 'ignore',
  })
  if (existsSync(nodeProgram(root))) return
  throw new InstallError(
    `There is no Node.js 26 for this machine (${process.platform} ${process.arch}) at the registry.`,
  )
}
