// What `npm start` and `npm test` run: on whatever Node the machine has, install what is missing, and go on in the
// Node that came with it. The first argument is the program, the rest are the program's own.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const oldest = [20, 19]

/** How often to look whether npm, which started us, still lives; in milliseconds. */
const lookEvery = 500

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  console.error(
    `Brukerplan needs Node.js ${oldest.join('.')} or later to start, and this is ${process.versions.node}.`,
  )
  process.exit(1)
}

function run(node, [program, ...rest]) {
  const child = spawn(node, [join(root, program), ...rest], { stdio: 'inherit', cwd: root })
  // In a terminal Ctrl-C reaches the program by itself; a signal sent to this process alone does not.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event !== undefined) stopWithNpm(child)
  child.once('exit', (status, signal) => process.exit(status ?? 128 + constants.signals[signal]))
}

/** When npm is killed outright it can't pass anything on, and the shell between npm and us waits on. */
function stopWithNpm(child) {
  const npm = parentOf(process.ppid) ?? process.ppid
  setInterval(() => {
    if (!isAlive(npm)) child.kill('SIGTERM')
  }, lookEvery).unref()
}

/** Known on Linux only; elsewhere the shell is watched. */
function parentOf(pid) {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) || undefined
  } catch {
    return undefined
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

refuseOldNode()
const { InstallError, nodeProgram, settleInstallation } = await import('./install.mjs')
try {
  // What a command prints may be read by a program.
  const say = process.argv[2]?.startsWith('commands/') ? console.error : console.log
  await settleInstallation(root, line => say(line))
  run(nodeProgram(root), process.argv.slice(2))
} catch (error) {
  const full = error.code === 'ENOSPC' || error.code === 'EDQUOT'
  if (!full && !(error instanceof InstallError)) throw error
  console.error(full ? 'There is no disk space left. Free some and start again.' : error.message)
  process.exit(1)
}
