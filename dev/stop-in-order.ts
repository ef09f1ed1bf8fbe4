/** How often to look whether the process that started us still lives, in milliseconds. */
const lookEvery = 500

/** How long everything together may take to stop, in milliseconds. */
const patience = 12_000

/**
 * Waits for Ctrl-C, SIGTERM, or the end of the process that started this one, and then stops what was started, the
 * last first. What is started is registered with `before` as it comes up, so that a start that is broken off midway
 * stops what it had.
 */
export function stopInOrder(): { before(stop: () => Promise<unknown>): void } {
  const stops: (() => Promise<unknown>)[] = []
  let stopping = false
  const stopAll = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), patience).unref()
    for (const stop of stops.reverse()) await stop().catch(() => {})
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopAll)
  // Killed outright, the starter can't pass a signal on; this process is then given to another parent.
  const starter = process.ppid
  setInterval(() => {
    if (process.ppid !== starter) stopAll()
  }, lookEvery).unref()
  return { before: stop => stops.push(stop) }
}
