// Rows of the register for benches: synthetic people's answers, repeated, under names of their own.
import { syntheticPeople } from '../dev/population/index.ts'
import {
  evaluate,
  getInstrument,
  livingConditionsIndex,
  rowValues,
  variableNames,
} from '../src/instrument/index.ts'
import type { Database } from '../src/platform/database.ts'

/** People who are drawn; the rows repeat their answers. */
const drawn = 1000
const instrument = getInstrument('2026')

/** Draws the people whose answers `fillRegister` repeats. */
export async function drawPeople(owner: Database): Promise<void> {
  const people = syntheticPeople({ instrument, date: '2026-10-01', seed: 3 })
  await owner`create table drawn (n integer primary key, answers smallint[] not null, index_mean real)`
  for (let n = 0; n < drawn; n += 1) {
    const { facts, answers } = people.next().value
    const { countedAnswers } = evaluate(instrument, facts, answers)
    const values = `{${rowValues(instrument, facts, countedAnswers)
      .map(value => value ?? 'NULL')
      .join(',')}}`
    const mean = livingConditionsIndex(instrument, countedAnswers)?.score ?? null
    await owner`insert into drawn values (${n}, ${values}::text::smallint[], round(${mean}::numeric, 3)::real)`
  }
}

/** Fills the register anew with rows of municipality 9990 in 2026, and makes the table `wide`, a column a variable, of the same. */
export async function fillRegister(owner: Database, rows: number, at: Date): Promise<void> {
  await owner`truncate register_row`
  await owner`drop table if exists wide`
  await owner`insert into register_row
    select '9990', 2026, substr(sha256(int4send(place)), 1, 16), 1 + place % 3, '2026', d.answers, d.index_mean, 1 + place % 4, ${at}
    from generate_series(1, ${rows}) place join drawn d on d.n = place % ${drawn} order by 3`
  const columns = variableNames(instrument).map((name, index) => `answers[${index + 1}] as ${name}`)
  await owner.unsafe(`create table wide as select encode(pseudonym, 'hex') as pseudonym, municipality_number as municipality,
    year, service_type, instrument, ${columns.join(', ')}, index_mean, index_level from register_row order by pseudonym`)
  await owner`vacuum analyze`
}

export type Read = Readonly<{ bytes: number; seconds: number }>

/** PostgreSQL's own COPY of the table `wide`, read to its end. */
export async function readCopy(owner: Database): Promise<Read> {
  const started = performance.now()
  let bytes = 0
  const stream = await owner`copy wide to stdout (format csv, header)`.readable()
  for await (const chunk of stream) bytes += chunk.length
  return { bytes, seconds: (performance.now() - started) / 1000 }
}
