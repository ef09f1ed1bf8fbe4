import { type ChildProcess, spawn } from 'node:child_process'
import type { Home } from './home.ts'

/**
 * A shell that waits for our death. It holds the other end of a pipe that only closes when this
 * process ends, in whatever way, `kill -9` included; then it stops PostgreSQL, and removes the
 * folder of a temporary cluster. It runs in a process group of its own, out of reach of Ctrl-C.
 */
export const guardAgainstSuddenDeath = (home: Home, temporary: boolean): ChildProcess => {
  const guard = spawn('/bin/sh', ['-c', script, 'guard', home.data, temporary ? home.folder : ''], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.unref()
  // A pipe is a socket with an unref of its own; without it the guard would keep us from ending.
  if (guard.stdin !== null && 'unref' in guard.stdin) (guard.stdin as { unref(): void }).unref()
  return guard
}

const script = `
  read -r _
  pid=$(head -n 1 "$1/postmaster.pid" 2>/dev/null) && kill -INT "$pid" 2>/dev/null
  [ -z "$2" ] && exit
  for _ in 1 2 3 4 5 6 7 8 9 10; do [ -e "$1/postmaster.pid" ] || break; sleep 1; done
  rm -rf "$2"
`
