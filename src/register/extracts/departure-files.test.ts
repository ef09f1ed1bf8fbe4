// The files that go with an extract, given to the programs that they are for.
import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { memoryPages, validateXML } from 'xmllint-wasm'
import { seededRandom } from '../../../test/statistics/seeded-random.ts'
import { syntheticRows } from '../../../test/statistics/synthetic-rows.ts'
import { extractVariables, getInstrument } from '../../instrument/index.ts'
import { toDdi } from './ddi.ts'
import { columnsOf, type Departure } from './extract.ts'
import { toR, toSpss, toStata } from './syntax-files.ts'

const instrument = getInstrument('2026')
const departure: Departure = {
  extract: {
    id: '1b6d6f9a-0000-4000-8000-000000000001',
    recipient: 'Universitetet <i> Fjordvik & sønner',
    purpose: '',
    legalBasis: '',
    years: [2025, 2026],
  } as unknown as Departure['extract'],
  instrument,
  variables: extractVariables(instrument),
  rows: 200,
  publicUrl: 'https://brukerplan.example',
}
const columns = columnsOf(departure)

describe('the description of an extract', () => {
  const folder = join(import.meta.dirname, '../../../test/schemas/ddi-codebook-2.5.1')
  const read = async (fileName: string) => ({
    fileName,
    contents: await readFile(join(folder, fileName), 'utf8'),
  })
  const judge = async (contents: string) => {
    const files = await readdir(folder, { recursive: true })
    const others = files.filter(name => /\.(xsd|ent)$/.test(name) && name !== 'codebook.xsd')
    return validateXML({
      xml: [{ fileName: 'ddi.xml', contents }],
      schema: [await read('codebook.xsd')],
      preload: await Promise.all(others.map(read)),
      maxMemoryPages: memoryPages.GiB,
    })
  }

  test.each(['nb', 'nn'] as const)('in %s is what the schema of DDI Codebook 2.5 says', async language => {
    const { errors, valid } = await judge(toDdi(departure, language))
    expect(errors).toEqual([])
    expect(valid).toBe(true)
  })

  test('is refused by the schema when elements stand in another order, or a word isn’t one of those there are', async () => {
    const right = toDdi(departure, 'nb')
    const misplaced = right.replace(/(<fileDscr[\s\S]*<\/fileDscr>)(<dataDscr[\s\S]*<\/dataDscr>)/, '$2$1')
    expect(misplaced).not.toBe(right)
    expect((await judge(misplaced)).valid).toBe(false)
    const unknown = right.replace('intrvl="discrete"', 'intrvl="whole"')
    expect(unknown).not.toBe(right)
    expect((await judge(unknown)).valid).toBe(false)
  })
})

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0

describe('the syntax of an extract', () => {
  let folder = ''
  const rows = syntheticRows(instrument, 2026, 200, seededRandom(3))
  const told = (row: (typeof rows)[number], index: number): (string | number)[] =>
    columns.map(({ name }) => {
      if (name === 'person') return String(index).padStart(32, 'a')
      if (name === 'municipality') return '0301'
      if (name === 'index_mean') return row.indexMean ?? ''
      return name === 'year' ? 2026 : (row.value(name) ?? '')
    })
  // They write in the locale's encoding, which a bare environment doesn't name.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  const run = (program: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', env })
    expect(`${stderr}${status === 0 ? '' : stdout}`).toBe('')
    return stdout
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'extract-'))
    const lines = [columns.map(({ name }) => name), ...rows.map(told)]
    await writeFile(join(folder, 'data.csv'), lines.map(line => `${line.join(',')}\r\n`).join(''))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test.skipIf(!has('Rscript'))('is run by R, where it is installed, and loses no answer', async () => {
    await writeFile(join(folder, 'import.R'), toR(columns, 'nb'))
    run('Rscript', '--vanilla', 'import.R')
    const lost = `data <- readRDS("data.rds"); codes <- read.csv("data.csv", na.strings = "")
      cat(nrow(data), ncol(data), class(data$municipality), data$municipality[1], attr(data$category, "label"))
      kinds <- function(values) length(unique(values[!is.na(values)]))
      cat(names(data)[sapply(names(data), function(n) sum(is.na(data[[n]])) != sum(is.na(codes[[n]])) || kinds(data[[n]]) != kinds(codes[[n]]))])`
    expect(run('Rscript', '--vanilla', '-e', lost)).toBe(`200 ${columns.length} character 0301 Kategori`)
  })

  test.skipIf(!has('pspp'))('is run by PSPP, where it is installed, which saves a file of SPSS', async () => {
    await writeFile(join(folder, 'import.sps'), toSpss(columns, 'nb'))
    // As in a country where decimals have a comma.
    await writeFile(join(folder, 'run.sps'), "SET DECIMAL=COMMA.\nINSERT FILE='import.sps'.\n")
    run('pspp', 'run.sps')
    const read =
      "GET FILE='data.sav'.\nDESCRIPTIVES birth_year index_mean.\nDISPLAY DICTIONARY /VARIABLES=housing.\n"
    await writeFile(join(folder, 'read.sps'), read)
    const told = run('pspp', 'read.sps')
    expect(told).toMatch(/1: Grønn[\s\S]*2: Gul[\s\S]*3: Gul[\s\S]*4: Gul[\s\S]*5: Rød/)
    const means = rows.flatMap(({ indexMean }) => indexMean ?? [])
    const mean = means.reduce((sum, each) => sum + each, 0) / means.length
    expect(told).toMatch(new RegExp(`snitt av områdene\\| *${means.length}\\| *${mean.toFixed(2)}`))
  })

  test('names no two values of a variable alike, nor two variables, in any of the languages', () => {
    for (const language of ['nb', 'nn'] as const) {
      const stata = toStata(columns, language).split('\n')
      const named = stata.flatMap(line => line.match(/^label variable \w+ (.*)$/)?.[1] ?? [])
      expect(new Set(named).size).toBe(columns.length)
      for (const line of stata.filter(each => each.startsWith('label define'))) {
        const labels = [...line.matchAll(/`"(.*?)"'/g)].map(([label]) => label)
        expect(new Set(labels).size, line).toBe(labels.length)
      }
    }
  })

  test('tells Stata which columns are texts, and the others that they are numbers', () => {
    const lines = toStata(columns, 'nb').split('\n')
    const places = (name: string) =>
      lines.flatMap(line => (line.startsWith(`local ${name} `) ? line.split(' ').slice(2).map(Number) : []))
    const texts = places('texts').map(place => columns[place - 1]?.name)
    expect(texts).toEqual(['person', 'municipality'])
    const all = [...places('texts'), ...places('numbers')].sort((one, other) => one - other)
    expect(all).toEqual(columns.map((_, index) => index + 1))
  })
})
