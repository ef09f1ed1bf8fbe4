import { Readable } from 'node:stream'
import type { Scope } from '../accounts/index.ts'
import { getInstrument, variableNames } from '../instrument/index.ts'
import { type CsvChunk, csvChunk } from './queries.ts'
import { columnsAfter, columnsBefore } from './register-row.ts'

/** Some 2 MB of text: each piece costs a transaction. */
const rowsAtATime = 4000

export type CsvFile = Readonly<{ municipality: string; year: number; instrument: string }>

/** The names of the columns, as the first line of the file (RFC 4180). */
function csvHeader(instrument: string): string {
  return `${[...columnsBefore, ...variableNames(getInstrument(instrument)), ...columnsAfter].join(',')}\r\n`
}

type Begin = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>

/**
 * The rows as CSV (UTF-8, RFC 4180), in order of pseudonym. Each piece is read in a short transaction of its own while
 * the one before it is sent: a browser that is slow, or goes away, holds neither a connection nor a transaction, and
 * memory stays flat. Rows never change once they are written, so the pieces belong together.
 */
export function streamCsv(begin: Begin, file: CsvFile): Readable {
  return Readable.from(writePieces(begin, file), { objectMode: false, highWaterMark: 1 })
}

async function* writePieces(begin: Begin, file: CsvFile): AsyncGenerator<Buffer> {
  const read = (after: Buffer) => {
    const piece = begin(({ tx }) => csvChunk(tx, { ...file, after, most: rowsAtATime }))
    // Asked for ahead, and perhaps never waited for.
    piece.catch(() => {})
    return piece
  }
  yield Buffer.from(csvHeader(file.instrument))
  let next: Promise<CsvChunk> = read(Buffer.alloc(0))
  for (;;) {
    const { last, lines } = await next
    if (last === null || lines === null) return
    next = read(last)
    yield Buffer.from(lines)
  }
}
