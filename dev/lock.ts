import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** Runs `work` while no other process of this machine runs what the same file locks. */
export async function withLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(dirname(file), { recursive: true })
  while (!takeLock(file)) await setTimeout(100)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function takeLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    removeIfAbandoned(file)
    return false
  }
}

/** A process that was killed left its lock behind. */
function removeIfAbandoned(file: string): void {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') rmSync(file, { force: true })
  }
}
