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

/** What is packed: the rows come as lines of text, some at a time. */
export type Packing = Readonly<{
  departure: Departure
  format: ExtractFormat
  language: Language
  pieces: AsyncIterable<string>
}>

/** The zip, some bytes at a time. Memory stays flat, however many rows there are. The same packing gives the same bytes. */
export function packExtract({ departure, format, language, pieces }: Packing): AsyncIterable<Buffer> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', (error: Error) => output.destroy(error))
  const mtime = departure.extract.orderedAt
  for (const [name, text] of Object.entries(textFiles(departure, format, language)))
    zip.addBuffer(Buffer.from(text), name, { mtime })
  const name = dataFileNames[format]
  const hash = createHash('sha256')
  const data = Readable.from(hashed(writeData(format, departure, pieces), hash), { objectMode: false })
  // The library that zips doesn't look for what its sources complain of.
  data.on('error', error => output.destroy(error))
  // Parquet is compressed already.
  zip.addReadStream(data, name, { mtime, compress: format !== 'parquet' })
  // Read when the data have gone by.
  const sums = async function* () {
    yield `${hash.digest('hex')}  ${name}\n`
  }
  zip.addReadStream(Readable.from(sums(), { objectMode: false }), 'SHA256SUMS.txt', { mtime })
  zip.end()
  return output
}

async function* hashed(chunks: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}
