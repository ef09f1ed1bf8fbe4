import { type Instrument, questionsOf, SEX_CODES } from '../instrument/index.ts'
import { AGE_BANDS, type AgeBand, sexAgeCell } from '../statistics/index.ts'
import { countCell, plainTable, rowOf, shareCell, totalOf } from './cells.ts'
import type { ReportLanguage, ReportRow, ReportSection, ReportTable } from './contract.ts'
import type { Figures } from './figures.ts'
import { peopleTexts } from './texts.ts'
import { fill } from './words.ts'

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

/** Who they are: sex and age, and category. */
export function peopleSection(
  instrument: Instrument,
  figures: Figures,
  language: ReportLanguage,
): ReportSection {
  return {
    id: 'people',
    title: peopleTexts.title[language],
    lead: null,
    charts: [],
    tables: [sexAgeTable(figures, language), categoryTable(instrument, figures, language)],
  }
}

function sexAgeTable(figures: Figures, language: ReportLanguage): ReportTable {
  const base = figures.base('sexAge')
  const { female, male } = SEX_CODES
  const rows = AGE_BANDS.map(band => {
    const all = countBand(figures, band)
    const bySex = [female, male].map(sex => countBand(figures, band, [sex]))
    return rowOf(bandLabel(band, language), ...[...bySex, all].map(countCell), shareCell(all, base))
  })
  const sums = [countSex(figures, female), countSex(figures, male), base].map(countCell)
  return plainTable({
    id: 'sexAge',
    title: peopleTexts.sexAge[language],
    rowHeading: peopleTexts.age[language],
    columns: [peopleTexts.women, peopleTexts.men, peopleTexts.both, peopleTexts.share].map(
      label => label[language],
    ),
    rows: [...rows, totalOf(peopleTexts.total[language], ...sums, shareCell(base, base))],
  })
}

function categoryTable(instrument: Instrument, figures: Figures, language: ReportLanguage): ReportTable {
  const question = questionsOf(instrument).find(({ question: { name } }) => name === 'category')?.question
  const options = question?.kind === 'choice' ? question.options : []
  const base = figures.base('category')
  const rows = options.map(({ code, label }) => {
    const count = figures.count('category', String(code))
    return rowOf(label[language], countCell(count), shareCell(count, base))
  })
  return simpleTable(
    'category',
    peopleTexts.categories[language],
    rows,
    base,
    language,
    peopleTexts.category[language],
  )
}

/** A table of counts and shares with a last row for all. */
export function simpleTable(
  id: string,
  title: string,
  rows: readonly ReportRow[],
  base: number,
  language: ReportLanguage,
  rowHeading: string,
): ReportTable {
  return plainTable({
    id,
    title,
    rowHeading,
    columns: [peopleTexts.people[language], peopleTexts.share[language]],
    rows: [...rows, totalOf(peopleTexts.total[language], countCell(base), shareCell(base, base))],
    note: peopleTexts.rounded[language],
  })
}
