/**
 * Something that stops the start and that the person at the terminal can do something about.
 * Its message is the one line that is shown: what is wrong, and what to do. Never a stack trace.
 */
export class StartError extends Error {
  override readonly name = 'StartError'
}

/** True when an error, or what caused it, is the operating system's "no space left on device". */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) || isDiskFull(error.cause))
