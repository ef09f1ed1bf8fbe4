// The report of years, or of neighbours, that are too few to be told of one by one.
import type { Pool } from '../statistics/index.ts'
import type { Report, ReportLanguage } from './contract.ts'
import { makeReport } from './municipal-report.ts'
import type { Beside } from './sections/beside.ts'
import { joinWords, tellYears, text } from './words.ts'

const words = {
  years: {
    title: text('Samlet kommunerapport {year}', 'Samla kommunerapport {year}'),
    text: text(
      'Tallene er fra {place} i {period} til sammen. I hvert av årene var det færre enn ti personer, og det er for få til å vises alene. En person som er kartlagt i flere av årene, er med én gang for hvert år.',
      'Tala er frå {place} i {period} til saman. I kvart av åra var det færre enn ti personar, og det er for få til å visast åleine. Ein person som er kartlagd i fleire av åra, er med éin gong for kvart år.',
    ),
  },
  neighbours: {
    title: text('Felles kommunerapport {year}', 'Felles kommunerapport {year}'),
    text: text(
      'Tallene er fra {place} til sammen i {period}, slik kommunene er enige om. Det var for få i hver kommune til å vises alene. Ingen av tallene sier noe om én av kommunene for seg.',
      'Tala er frå {place} til saman i {period}, slik kommunane er samde om. Det var for få i kvar kommune til å visast åleine. Ingen av tala seier noko om éin av kommunane for seg.',
    ),
  },
}

/** The years of a pool in words. */
export const periodOf = ({ members }: Pool): string => tellYears(members.map(({ year }) => year))

/** Whom a pool is of: `Bokn og Utsira`, in the order of the alphabet, so that all its members have the same report. */
function nameOf({ members }: Pool, names: ReadonlyMap<string, string>): string {
  const numbers = [...new Set(members.map(({ municipality }) => municipality))]
  const named = numbers.map(number => names.get(number) ?? number)
  return joinWords(named.sort((a, b) => a.localeCompare(b, 'nb')))
}

/** The report of a pool in one language. @param names of its municipalities, by number */
export function poolReport(
  pool: Pool,
  names: ReadonlyMap<string, string>,
  language: ReportLanguage,
  beside: Beside,
): Report {
  const numbers = [...new Set(pool.members.map(({ municipality }) => municipality))]
  const { title, text: told } = words[pool.kind]
  return makeReport({
    place: { kind: 'municipality', code: numbers.sort().join('-'), name: nameOf(pool, names) },
    year: Math.max(...pool.members.map(({ year }) => year)),
    createdAt: pool.createdAt,
    content: pool.content,
    language,
    beside,
    together: { title, text: told, period: periodOf(pool), repeated: pool.kind === 'years' },
  })
}
