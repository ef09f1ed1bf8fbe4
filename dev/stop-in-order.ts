/** How often to look whether the process that started us still lives, in milliseconds. */
const lookEvery = 500

/** How long everything together may take to stop, in milliseconds. */
const patience = 12_000

export type Stops = Readonly<{
  /** Registers what is to be stopped before everything that was registered earlier. */
  before(stop: () => Promise<unknown>): void
  /** Stops everything, the last first. */
  all(): Promise<void>
}>

/**
 * Waits for Ctrl-C, SIGTERM, or the end of the process that started this one; then stops what was started and ends.
 * What is started is registered as it comes up, so that a start that is broken off midway stops what it had.
 */
export function stopInOrder(): Stops {
  const stops: (() => Promise<unknown>)[] = []
  const all = async () => {
    for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop().catch(() => {})
  }
  let stopping = false
  const stopAndEnd = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), patience).unref()
    await all()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopAndEnd)
  // Killed outright, the starter can't pass a signal on; this process is then given to another parent.
  const starter = process.ppid
  setInterval(() => {
    if (process.ppid !== starter) stopAndEnd()
  }, lookEvery).unref()
  return { before: stop => stops.push(stop), all }
}
