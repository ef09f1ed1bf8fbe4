// An extract as one file: data, codebook, syntax and what the recipient must know, zipped while it is sent.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { describeInCsv, describeInJson, type Language } from '../../instrument/index.ts'
import type { ExtractFormat } from '../contract.ts'
import { toQuestionnaire } from '../exchange/fhir-questionnaire.ts'
import { dataFileNames, writeData } from './data-files.ts'
import { toDdi } from './ddi.ts'
import { columnsOf, type Departure } from './extract.ts'
import { type Begin, readBatches } from './read-rows.ts'
import { toReadme } from './readme.ts'
import { toR, toSpss, toStata } from './syntax-files.ts'

type TextFiles = Readonly<Record<string, string>>

function syntaxOf(departure: Departure, language: Language): TextFiles {
  const columns = columnsOf(departure)
  return {
    'import.sps': toSpss(columns, language),
    'import.do': toStata(columns, language),
    'import.R': toR(columns, language),
  }
}

function questionnaireOf({ instrument, publicUrl }: Departure, language: Language): TextFiles {
  const questionnaire = toQuestionnaire(instrument, { publicUrl, language })
  return { 'questionnaire.json': `${JSON.stringify(questionnaire, null, 2)}\n` }
}

function textFiles(departure: Departure, format: ExtractFormat, language: Language): TextFiles {
  const columns = columnsOf(departure)
  return {
    'README.txt': toReadme(departure, format, language),
    'codebook.csv': describeInCsv(columns, language),
    'codebook.json': describeInJson(departure.instrument, columns, language),
    'ddi.xml': toDdi(departure, language),
    ...(format === 'csv' && syntaxOf(departure, language)),
    ...(format === 'fhir' && questionnaireOf(departure, language)),
  }
}

/** What has been sent when all of it has. */
export type Sent = Readonly<{ bytes: number; checksum: Buffer }>

export type Packing = Readonly<{
  departure: Departure
  format: ExtractFormat
  language: Language
  begin: Begin
  /** Runs when the last byte has been made, before the browser sees the end. */
  onSent: (sent: Sent) => Promise<void>
}>

/** The zip as a stream. Memory stays flat, however many rows there are. */
export function packExtract(packing: Packing): Readable {
  return Readable.from(writeZip(packing), { objectMode: false, highWaterMark: 1 })
}

async function* writeZip(packing: Packing): AsyncGenerator<Buffer> {
  const { zip, data } = fillZip(packing)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of zip.outputStream as AsyncIterable<Buffer>) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
    await packing.onSent({ bytes, checksum: hash.digest() })
  } finally {
    data.destroy()
  }
}

function fillZip({ departure, format, language, begin }: Packing) {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', (error: Error) => output.destroy(error))
  const mtime = departure.extract.orderedAt
  for (const [name, text] of Object.entries(textFiles(departure, format, language)))
    zip.addBuffer(Buffer.from(text), name, { mtime })
  const name = dataFileNames[format]
  const hash = createHash('sha256')
  const data = Readable.from(hashed(writeData(format, departure, readBatches(begin, departure)), hash), {
    objectMode: false,
  })
  // Parquet is compressed already.
  zip.addReadStream(data, name, { mtime, compress: format !== 'parquet' })
  // Read when the data have gone by.
  const sums = async function* () {
    yield `${hash.digest('hex')}  ${name}\n`
  }
  zip.addReadStream(Readable.from(sums(), { objectMode: false }), 'SHA256SUMS.txt', { mtime })
  zip.end()
  return { zip, data }
}

async function* hashed(chunks: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}
