import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'

let root: string

/** A repository with an npm of ours, which writes down that it was called and installs a Node that is this one. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'brukerplan-bootstrap-'))
  mkdirSync(join(root, 'dev'))
  for (const file of ['bootstrap.mjs', 'install.mjs'])
    copyFileSync(join(import.meta.dirname, file), join(root, 'dev', file))
  writeLock('1.0.0')
  write('npm.js', npm)
  write('program.mjs', 'console.log("ran", process.argv.slice(2).join(" ")); process.exit(7)')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

const npm = `
const { appendFileSync, mkdirSync, copyFileSync, symlinkSync, rmSync } = require('node:fs')
appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n')
if (process.env.NPM_SAYS) { console.error(process.env.NPM_SAYS); process.exit(1) }
rmSync('node_modules', { recursive: true, force: true })
mkdirSync('node_modules/node/bin', { recursive: true })
symlinkSync(process.execPath, 'node_modules/node/bin/node')
copyFileSync('package-lock.json', 'node_modules/.package-lock.json')
`

const write = (path: string, text: string) => writeFileSync(join(root, path), text)
const writeLock = (version: string) =>
  write(
    'package-lock.json',
    JSON.stringify({ packages: { '': { name: 'x' }, 'node_modules/a': { version } } }),
  )
const calls = () =>
  existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8').trim().split('\n') : []

function bootstrap(environment: NodeJS.ProcessEnv = {}, program = 'program.mjs') {
  return spawnSync(process.execPath, [join(root, 'dev', 'bootstrap.mjs'), program, 'an', 'argument'], {
    env: { ...process.env, npm_execpath: join(root, 'npm.js'), ...environment },
    encoding: 'utf8',
  })
}

test('installs what the lock file says, and hands on arguments and exit code', () => {
  const { stdout, status } = bootstrap()
  expect(stdout).toContain('ran an argument')
  expect(status).toBe(7)
  expect(calls()).toEqual(['ci --include=dev --no-audit --no-fund'])
})

test('installs once, and again when the lock file has changed', () => {
  bootstrap()
  const second = bootstrap()
  expect(second.stdout).toBe('ran an argument\n')
  expect(calls()).toHaveLength(1)
  writeLock('2.0.0')
  bootstrap()
  expect(calls()).toHaveLength(2)
})

test('leaves node_modules alone when somebody has installed what the lock file says by hand', () => {
  bootstrap()
  writeLock('2.0.0')
  copyFileSync(join(root, 'package-lock.json'), join(root, 'node_modules', '.package-lock.json'))
  bootstrap()
  expect(calls()).toHaveLength(1)
})

test('installs again after an installation that was broken off', () => {
  bootstrap()
  rmSync(join(root, 'node_modules', 'node'), { recursive: true })
  expect(bootstrap().stdout).toContain('ran an argument')
  expect(calls()).toHaveLength(2)
})

test.each([
  ['npm error code ENOSPC', /^There is no disk space left to install in/],
  ['npm error code ENOTFOUND', /the package registry does not answer/],
  ['npm error code EACCES', /may not write in the folder/],
  [
    'npm error code EUSAGE\nnpm error something else',
    /^Installing failed: something else \(all of it is in /,
  ],
])('says in one line what stopped npm: %s', (said, expected) => {
  const { stderr, status } = bootstrap({ NPM_SAYS: said })
  expect(status).toBe(1)
  expect(stderr.trim()).toMatch(expected)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

test('passes a signal on, and ends as the program did', async () => {
  bootstrap()
  write(
    'waiting.mjs',
    'process.on("SIGTERM", () => process.exit(5)); setInterval(() => {}, 1000); console.log("up")',
  )
  const child = spawn(process.execPath, [join(root, 'dev', 'bootstrap.mjs'), 'waiting.mjs'], {
    env: { ...process.env, npm_execpath: join(root, 'npm.js') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise(resolve => child.once('exit', resolve))
  await new Promise(resolve => child.stdout.once('data', resolve))
  child.kill('SIGTERM')
  expect(await ended).toBe(5)
})

test('ends the program when npm is killed outright', async () => {
  bootstrap()
  write(
    'up.mjs',
    'import { writeFileSync } from "node:fs"; writeFileSync("pid", String(process.pid)); setInterval(() => {}, 1000)',
  )
  write('as-npm.sh', `#!/bin/sh\n"${process.execPath}" dev/bootstrap.mjs up.mjs & wait\n`)
  chmodSync(join(root, 'as-npm.sh'), 0o755)
  const npmProcess = spawn(process.execPath, ['-e', 'require("child_process").spawnSync("./as-npm.sh")'], {
    cwd: root,
    env: { ...process.env, npm_execpath: join(root, 'npm.js'), npm_lifecycle_event: 'start' },
  })
  const pidFile = join(root, 'pid')
  await expect
    .poll(() => existsSync(pidFile) && readFileSync(pidFile, 'utf8') !== '', { timeout: 10_000 })
    .toBe(true)
  const pid = Number(readFileSync(pidFile, 'utf8'))
  await setTimeout(100)
  npmProcess.kill('SIGKILL')
  const isAlive = () => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }
  await expect.poll(isAlive, { timeout: 10_000 }).toBe(false)
})

test('the lock file names every platform’s packages, without which a clean installation is refused', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'lock-file.mjs'), '--check'],
    {
      encoding: 'utf8',
    },
  )
  expect(stderr).toBe('')
  expect(status).toBe(0)
})
