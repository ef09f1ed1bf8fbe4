import { Readable } from 'node:stream'
import type { Begin } from '../accounts/index.ts'
import { getInstrument, variableNames } from '../instrument/index.ts'
import { type Held, type Piece, readCsvPiece } from './queries.ts'
import { columnsAfter, columnsBefore } from './register-row.ts'

/** Rows of a piece: some 2 MB of text. */
export const pieceSize = 4000

/** Pieces that are read ahead while another is sent: connections that one download holds at most. */
const readAhead = 2

export type CsvFile = Readonly<{ municipality: string; year: number; held: Held }>

/** The names of the columns, as the first line of the file (RFC 4180). */
function csvHeader(instrument: string): string {
  return `${[...columnsBefore, ...variableNames(getInstrument(instrument)), ...columnsAfter].join(',')}\r\n`
}

/**
 * The rows as CSV (UTF-8, RFC 4180), in order of pseudonym. Each piece is read in a short transaction of its own while
 * the ones before it are sent: a browser that is slow, or goes away, holds neither a connection nor a transaction, and
 * memory stays flat. Rows never change once they are written, so the pieces belong together.
 */
export function streamCsv(begin: Begin, file: CsvFile): Readable {
  return Readable.from(writePieces(begin, file), { objectMode: false, highWaterMark: 1 })
}

function piecesOf({ municipality, year, held }: CsvFile): readonly Piece[] {
  const starts = [Buffer.alloc(0), ...held.cuts]
  return starts.map((after, index) => ({ municipality, year, after, upTo: held.cuts[index] }))
}

async function* writePieces(begin: Begin, file: CsvFile): AsyncGenerator<Buffer> {
  yield Buffer.from(csvHeader(file.held.instrument))
  const waiting = [...piecesOf(file)]
  const reading: Promise<string>[] = []
  for (;;) {
    for (const piece of waiting.splice(0, readAhead - reading.length)) {
      const lines = begin(({ tx }) => readCsvPiece(tx, piece))
      // Asked for ahead, and perhaps never waited for.
      lines.catch(() => {})
      reading.push(lines)
    }
    const next = reading.shift()
    if (!next) return
    const lines = await next
    yield Buffer.from(lines)
  }
}
