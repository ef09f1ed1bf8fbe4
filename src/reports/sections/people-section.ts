import { SEX_CODES } from '../../instrument/index.ts'
import { AGE_BANDS, type AgeBand, sexAgeCell } from '../../statistics/index.ts'
import { makeChart } from '../charts/make-chart.ts'
import type { ReportChart, ReportLanguage, ReportSection, ReportTable } from '../contract.ts'
import { fill } from '../words.ts'
import { type Basis, sectionOf } from './basis.ts'
import { countCell, plainTable, rowOf, shareCell, totalOf } from './cells.ts'
import { countTable, optionLines } from './count-table.ts'
import type { Figures } from './figures.ts'
import { peopleTexts } from './people-texts.ts'

const SEXES = Object.values(SEX_CODES)

/** Everybody in an age band, of some sexes. */
export function countBand(figures: Figures, band: AgeBand, sexes: readonly number[] = SEXES): number {
  return figures.count('sexAge', ...sexes.map(sex => sexAgeCell(sex, band.id)))
}

/** Everybody of a sex. */
export function countSex(figures: Figures, sex: number): number {
  return AGE_BANDS.reduce((sum, band) => sum + countBand(figures, band, [sex]), 0)
}

/** An age band in words: `25–39 år`, `67 år og eldre`. */
export function bandLabel({ from, to }: AgeBand, language: ReportLanguage): string {
  return Number.isFinite(to)
    ? fill(peopleTexts.years[language], { band: `${from}–${to}` })
    : fill(peopleTexts.yearsAndOver[language], { from })
}

/** Who they are: category, sex and age, background. */
export function peopleSection(basis: Basis): ReportSection {
  const { instrument, language } = basis
  const choice = (id: string, question: string, title: keyof typeof peopleTexts.tables) =>
    countTable(basis, {
      id,
      title: peopleTexts.tables[title],
      rowHeading: peopleTexts.answer,
      lines: optionLines(instrument, question, id),
      total: true,
    })
  return sectionOf(language, {
    id: 'people',
    title: peopleTexts.title,
    ...(isSexAgeShown(basis) ? {} : { lead: peopleTexts.sexAgeHidden }),
    charts: [sexAgeChart(basis)],
    tables: [
      choice('category', 'category', 'category'),
      ...(isSexAgeShown(basis) ? [sexAgeTable(basis)] : []),
      countTable(basis, {
        id: 'birthCountry',
        title: peopleTexts.tables.birthCountry,
        rowHeading: peopleTexts.answer,
        lines: Object.entries(peopleTexts.countries).map(([cell, label]) => ({
          label,
          from: 'birthCountry',
          cells: [cell],
        })),
        total: true,
      }),
      choice('education', 'education', 'education'),
      choice('workExperience', 'work_experience', 'workExperience'),
      choice('lastEmployment', 'last_employment', 'lastEmployment'),
      countTable(basis, {
        id: 'cognitive',
        title: peopleTexts.tables.cognitive,
        rowHeading: peopleTexts.answer,
        lines: [
          { label: peopleTexts.hasCognitive, from: 'cognitive', cells: ['yes'] },
          { label: peopleTexts.hasNotCognitive, from: 'cognitive', cells: ['no'] },
        ],
        total: true,
      }),
    ],
  })
}

const PARTS = [
  { id: 'women', sex: SEX_CODES.female, label: peopleTexts.women },
  { id: 'men', sex: SEX_CODES.male, label: peopleTexts.men },
] as const

function sexAgeChart({ figures, language }: Basis): ReportChart {
  return makeChart(language, {
    id: 'sexAge',
    kind: 'counts',
    title: peopleTexts.sexAgeChart[language],
    table: 'sexAge',
    unit: 'count',
    parts: PARTS.map(({ id, label }) => ({ id, label: label[language] })),
    bars: AGE_BANDS.map(band => ({
      label: bandLabel(band, language),
      values: PARTS.map(({ sex }) => countBand(figures, band, [sex])),
    })),
  })
}

/** Ten groups of fewer people than these tell nothing: what is protected of them is nearly all. */
const SEX_AGE_MIN = 30

const isSexAgeShown = ({ figures }: Basis): boolean => figures.base('sexAge') >= SEX_AGE_MIN

function sexAgeTable({ figures, language }: Basis): ReportTable {
  const base = figures.base('sexAge')
  const rows = AGE_BANDS.map(band => {
    const all = countBand(figures, band)
    const bySex = PARTS.map(({ sex }) => countBand(figures, band, [sex]))
    return rowOf(bandLabel(band, language), ...[...bySex, all].map(countCell), shareCell(all, base))
  })
  const sums = [...PARTS.map(({ sex }) => countSex(figures, sex)), base]
  const shares = sums.slice(0, -1).map(count => shareCell(count, base))
  return plainTable({
    id: 'sexAge',
    title: peopleTexts.tables.sexAge[language],
    rowHeading: peopleTexts.age[language],
    columns: [peopleTexts.women, peopleTexts.men, peopleTexts.both, peopleTexts.share].map(
      label => label[language],
    ),
    rows: [
      ...rows,
      totalOf(peopleTexts.total[language], ...sums.map(countCell), shareCell(base, base)),
      rowOf(peopleTexts.shareOfAll[language], ...shares, shareCell(base, base), { kind: 'gap' }),
    ],
    note: peopleTexts.rounded[language],
  })
}
