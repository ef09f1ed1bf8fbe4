import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codebook } from './codebook.ts'
import { codebookToCsv, codebookToJson } from './codebook-files.ts'
import { evaluate } from './evaluate.ts'
import { instruments } from './index.ts'
import { factValue, rowValues, variableNames } from './row.ts'
import { baselines } from './testing/vectors.ts'
import { instrument2026 as instrument } from './versions/2026/index.ts'

/** Reads CSV by RFC 4180. */
function parseCsv(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

function entry(name: string) {
  const found = codebook(instrument).find(variable => variable.name === name)
  if (!found) throw new Error(`no ${name}`)
  return found
}

describe.each(Object.entries(instruments))('the order of the variables of %s', (version, released) => {
  it('is as it was when it was released: rows are stored in it', () => {
    const frozen = readFileSync(
      new URL(`./versions/${version}/fixtures/variables.txt`, import.meta.url),
      'utf8',
    )
    expect(variableNames(released)).toEqual(frozen.trim().split('\n'))
    expect(codebook(released).map(variable => variable.name)).toEqual(variableNames(released))
  })

  it('has names that archives take', () => {
    for (const name of variableNames(released)) expect(name).toMatch(/^[a-z][a-z0-9_]{0,31}$/)
    expect(new Set(variableNames(released)).size).toBe(variableNames(released).length)
  })
})

describe('the codebook', () => {
  it('describes a choice with its values, its condition and its obligation in words', () => {
    expect(entry('last_employment')).toMatchObject({
      tab: { nb: 'Bruker' },
      label: { nb: 'Hvor lenge siden forrige arbeidsforhold?' },
      type: 'choice',
      condition: {
        nb: '«Arbeidserfaring» er «Mindre enn 1 år» eller «Fra 1 til 5 år» eller «Lengre enn 5 år»',
      },
      obligatory: { nb: 'alltid' },
      objective: true,
    })
    expect(entry('last_employment').values.map(({ code, label }) => [code, label.nb])).toEqual([
      [1, 'Under 1 år/er i jobb nå'],
      [2, 'Fra 1 til 2 år'],
      [3, 'Lengre enn 2 år'],
      [99, 'Vet ikke'],
    ])
  })

  it("gives a rating's values the definitions of their colours", () => {
    const { values, measure, objective } = entry('network')
    expect(values.map(({ code }) => code)).toEqual([1, 2, 3, 4, 5])
    expect(values[0]?.label.nb).toMatch(/^Grønn: Har vanlige relasjoner/)
    expect(values[1]?.label.nb).toMatch(/^Gul: Har begrensede/)
    expect(values[3]?.label).toEqual(values[1]?.label)
    expect(values[4]?.label.nb).toMatch(/^Rød: Har lite eller ingen/)
    expect([measure, objective]).toEqual(['ordinal', false])
    expect(entry('network_unsure').condition?.nb).toBe('«Nettverk» er grønn (1)')
  })

  it('describes a number with its limits, likely limit and unit', () => {
    expect(entry('pregnant_months')).toMatchObject({
      type: 'number',
      min: 0,
      max: 10,
      reasonableMax: 9,
      unit: { nb: 'måneder' },
    })
  })

  it('keeps received, which is objective, apart from recommended, which is not', () => {
    const received = entry('cw_own_report_received')
    const recommended = entry('cw_own_report_recommended')
    expect(received.label.nb).toBe('Melding: Har brukeren hatt tjenesten i løpet av det siste året?')
    expect(received.section.nb).toBe('Barnevernstjenester for brukere under 25 år')
    expect(received.condition?.nb).toBe('brukeren er under 25 år')
    expect([received.objective, recommended.objective]).toEqual([true, false])
  })

  it('begins with the facts from the national number', () => {
    const sex = entry('sex')
    expect(
      codebook(instrument)
        .slice(0, 2)
        .map(({ name, type }) => [name, type]),
    ).toEqual([
      ['birth_year', 'fact'],
      ['sex', 'fact'],
    ])
    const codes = Object.fromEntries(sex.values.map(({ code, label }) => [label.nb, code]))
    const coded = (of: 'male' | 'female') => factValue('sex', { age: 30, sex: of, birthYear: 1996 })
    expect([codes.Mann, codes.Kvinne]).toEqual([coded('male'), coded('female')])
  })
})

describe('a row of the register', () => {
  it('has a value or null for each variable, in the order of the codebook', () => {
    const { facts, answers } = baselines.young ?? {
      facts: { age: 0, sex: 'male', birthYear: 0 },
      answers: {},
    }
    const { countedAnswers } = evaluate(instrument, facts, answers)
    const row = rowValues(instrument, facts, countedAnswers)
    const byName = Object.fromEntries(variableNames(instrument).map((name, index) => [name, row[index]]))
    expect(row).toHaveLength(codebook(instrument).length)
    expect(byName).toMatchObject({
      birth_year: 2007,
      sex: 2,
      category: 2,
      birth_country_father: 99,
      household_parents: 1,
      household_partner: 0,
      housing: 1,
      housing_unsure: 0,
      activity_unsure: null,
      substance_alcohol: null,
      injects: null,
      school_health_received: 1,
      cw_own_report_received: 0,
      tsb_discharge: null,
    })
  })

  it('holds only values that the codebook explains', () => {
    for (const { facts, answers } of Object.values(baselines)) {
      const row = rowValues(instrument, facts, evaluate(instrument, facts, answers).countedAnswers)
      codebook(instrument).forEach(({ name, values }, index) => {
        const value = row[index]
        if (values.length > 0 && value !== null)
          expect([name, values.map(({ code }) => code)]).toEqual([name, expect.arrayContaining([value])])
      })
    }
  })
})

describe('the codebook as a file', () => {
  it('is CSV with one line per variable, that can be read back', () => {
    const [header, ...rows] = parseCsv(codebookToCsv(instrument))
    const column = (name: string) => rows.map(row => row[header?.indexOf(name) ?? -1])
    expect(column('name')).toEqual(variableNames(instrument))
    expect(new Set(rows.map(row => row.length))).toEqual(new Set([header?.length]))
    expect(column('values')[variableNames(instrument).indexOf('lar')]).toBe('1 = Ja\n0 = Nei')
    expect(column('help')[variableNames(instrument).indexOf('nav_lasting_benefit_received')]).toBe(
      'Eksempler på varige trygdeytelser:\n• Uføretrygd\n• Alderspensjon',
    )
  })

  it('is JSON with the same variables', () => {
    const { version, source, variables } = JSON.parse(codebookToJson(instrument, 'nn'))
    expect([version, source]).toEqual(['2026', 'Brukerplan – brukermanual 2026, vedlegg 1'])
    expect(variables.map(({ name }: { name: string }) => name)).toEqual(variableNames(instrument))
    expect(variables[2].values[0]).toEqual({ code: 1, label: expect.any(String) })
  })
})
