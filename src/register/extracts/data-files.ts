// The rows of an extract, as the bytes of one file; each format takes them a piece at a time.
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { type CodebookVariable, describeInJson } from '../../instrument/index.ts'
import type { ExtractFormat } from '../contract.ts'
import { responseWriter } from '../exchange/fhir-response.ts'
import { ItemBytes } from '../exchange/item-bytes.ts'
import { columnsOf, type Departure, isText } from './extract.ts'
import { type Fields, fieldsOf, placesOf } from './read-rows.ts'

/** Rows as lines of text, some at a time (`readPieces`). */
type Pieces = AsyncIterable<string>

/** The columns by name, in their order, and where each stands in the fields of a row. */
function placesOfColumns(departure: Departure): ReadonlyMap<string, number> {
  const places = placesOf(departure.instrument)
  return new Map(
    columnsOf(departure).map(({ name }) => {
      const place = places.get(name)
      if (place === undefined) throw new Error(`a row has no "${name}"`)
      return [name, place]
    }),
  )
}

async function* writeCsv(departure: Departure, pieces: Pieces): AsyncGenerator<Buffer> {
  const columns = placesOfColumns(departure)
  const places = [...columns.values()]
  yield Buffer.from(`${[...columns.keys()].join(',')}\r\n`)
  for await (const lines of pieces)
    yield Buffer.from(
      fieldsOf(lines)
        .map(fields => `${places.map(place => fields[place]).join(',')}\r\n`)
        .join(''),
    )
}

/** Rows of one row group: enough for the compression, few enough for the memory. */
const rowGroupSize = 10_000

function schemaElement(column: CodebookVariable) {
  const { name } = column
  if (isText(column))
    return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' } as const
  if (name === 'year') return { name, type: 'INT32', repetition_type: 'REQUIRED' } as const
  return { name, type: name === 'index_mean' ? 'FLOAT' : 'INT32', repetition_type: 'OPTIONAL' } as const
}

const toNumber = (text: string): number | null => (text === '' ? null : Number(text))

function toColumns(departure: Departure, places: ReadonlyMap<string, number>, rows: readonly Fields[]) {
  return columnsOf(departure).map(column => {
    const place = places.get(column.name) ?? -1
    const toValue = isText(column) ? String : toNumber
    return { name: column.name, data: rows.map(fields => toValue(fields[place] ?? '')) }
  })
}

/** The bytes that have been written; the writer goes on counting from where it was. */
function takeBytes(writer: ByteWriter): Buffer {
  const bytes = Buffer.from(writer.getBuffer())
  writer.index = 0
  return bytes
}

async function* writeParquet(departure: Departure, pieces: Pieces): AsyncGenerator<Buffer> {
  const places = placesOfColumns(departure)
  const columns = columnsOf(departure)
  const writer = new ByteWriter()
  const parquet = new ParquetWriter({
    writer,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(schemaElement)],
    kvMetadata: [{ key: 'codebook', value: describeInJson(departure.instrument, columns, 'nb') }],
    createdBy: 'brukerplan',
  })
  let waiting: Fields[] = []
  const writeGroup = () => {
    parquet.write({ columnData: toColumns(departure, places, waiting), rowGroupSize: waiting.length })
    waiting = []
    return takeBytes(writer)
  }
  for await (const lines of pieces) {
    waiting.push(...fieldsOf(lines))
    if (waiting.length >= rowGroupSize) yield writeGroup()
  }
  if (waiting.length > 0) yield writeGroup()
  parquet.finish()
  yield takeBytes(writer)
}

/** A person's name in an extract means something there alone. */
const systemOf = ({ publicUrl, extract: { id } }: Departure) => `${publicUrl}/fhir/extract/${id}`

/** What the pipeline after it takes at a time. */
const chunkSize = 256 * 1024

async function* writeResponses(departure: Departure, pieces: Pieces): AsyncGenerator<Buffer> {
  const { instrument, publicUrl } = departure
  const places = placesOfColumns(departure)
  const write = responseWriter({ instrument, publicUrl, places, system: systemOf(departure) })
  const bytes = new ItemBytes()
  for await (const lines of pieces)
    for (const fields of fieldsOf(lines)) {
      write(fields, bytes)
      if (bytes.length >= chunkSize) yield bytes.take()
    }
  yield bytes.take()
}

const writers = { csv: writeCsv, parquet: writeParquet, fhir: writeResponses } as const

/** What the file of the rows is called, by format. */
export const dataFileNames: Readonly<Record<ExtractFormat, string>> = {
  csv: 'data.csv',
  parquet: 'data.parquet',
  fhir: 'responses.ndjson',
}

/** The rows in a format: CSV (RFC 4180), Parquet with Snappy, or FHIR R4 QuestionnaireResponses as NDJSON. */
export function writeData(
  format: ExtractFormat,
  departure: Departure,
  pieces: Pieces,
): AsyncGenerator<Buffer> {
  return writers[format](departure, pieces)
}
