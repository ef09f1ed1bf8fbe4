import { type DestinationStream, type Logger, pino } from 'pino'

export type { Logger }

/**
 * The program's own log, JSON to standard output. It holds no identity: bodies, cookies and query strings are never
 * given to it, and what could slip in by name is redacted. `destination` stands in for standard output.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    redact: {
      paths: [
        '*.nationalNumber',
        '*.pid',
        '*.answers',
        '*.token',
        'req.headers.cookie',
        'req.headers.authorization',
      ],
      censor: '[redacted]',
    },
  }
  return destination ? pino(options, destination) : pino(options)
}
