import { type Instrument, SEX_CODES } from '../instrument/index.ts'
import { AGE_BANDS } from '../statistics/index.ts'
import type { Finding, ReportLanguage } from './contract.ts'
import { type Figures, percentOf, TELLING_MIN } from './figures.ts'
import { rankAreas } from './living-section.ts'
import { bandLabel, countBand, countSex } from './people-section.ts'
import { rankUnmet, readServices, type ServiceFigures } from './services-section.ts'
import { findingTexts } from './texts.ts'
import { fill, formatCount, formatPercent, joinWords, uncapitalise } from './words.ts'

type Context = Readonly<{
  instrument: Instrument
  figures: Figures
  language: ReportLanguage
  place: string
  year: number
}>

/** The code of "Samtidige rusmiddelproblemer og psykiske helseproblemer". */
const BOTH_PROBLEMS = '3'

/** What a leader should see first, in plain words. Nothing is said of a count that says too little. */
export function findFindings(context: Context): Finding[] {
  const services = readServices(context.instrument, context.figures, context.language)
  return [
    peopleFinding(context),
    ...bothFinding(context),
    ...areaFinding(context),
    ...blueFinding(context),
    ...unmetFinding(context, services),
    ...newShareFinding(context, services),
  ]
}

function peopleFinding({ figures, language, place, year }: Context): Finding {
  const base = figures.base('sexAge')
  const bands = AGE_BANDS.map(band => ({ band, count: countBand(figures, band) }))
  const greatest = bands.reduce((first, next) => (next.count > first.count ? next : first))
  const men = formatPercent(percentOf(countSex(figures, SEX_CODES.male), base))
  const text = fill(findingTexts.people[language], {
    place,
    year,
    men,
    band: bandLabel(greatest.band, language),
    share: formatPercent(percentOf(greatest.count, base)),
  })
  return {
    id: 'people',
    title: '',
    comparison: null,
    table: 'sexAge',
    figure: formatCount(figures.people),
    text,
  }
}

function bothFinding({ figures, language }: Context): Finding[] {
  const count = figures.count('category', BOTH_PROBLEMS)
  if (count < TELLING_MIN) return []
  const share = percentOf(count, figures.base('category'))
  return [
    {
      id: 'both',
      title: '',
      comparison: null,
      table: 'category',
      figure: formatPercent(share),
      text: findingTexts.both[language],
    },
  ]
}

function areaFinding({ instrument, figures, language }: Context): Finding[] {
  const [worst, ...others] = rankAreas(instrument, figures, language)
  if (!worst || worst.counts.red < TELLING_MIN) return []
  const best = others.reduce(
    (first, next) => (next.counts.green / next.base > first.counts.green / first.base ? next : first),
    worst,
  )
  const text = fill(findingTexts.worstArea[language], {
    area: uncapitalise(worst.label),
    best: uncapitalise(best.label),
    green: formatPercent(percentOf(best.counts.green, best.base)),
  })
  return [
    {
      id: 'worst-area',
      title: '',
      comparison: null,
      table: 'areas',
      figure: formatPercent(percentOf(worst.counts.red, worst.base)),
      text,
    },
  ]
}

function blueFinding({ figures, language }: Context): Finding[] {
  const count = figures.count('index', 'blue')
  if (count < TELLING_MIN) return []
  const share = percentOf(count, figures.base('index'))
  const text = fill(findingTexts.blue[language], { count: formatCount(count) })
  return [{ id: 'blue', title: '', comparison: null, table: 'index', figure: formatPercent(share), text }]
}

function unmetFinding({ language }: Context, services: readonly ServiceFigures[]): Finding[] {
  const [first, ...others] = rankUnmet(services)
  if (!first) return []
  const next = others.slice(0, 2).map(({ fullLabel, counts }) =>
    fill(findingTexts.unmetPerson[language], {
      service: fullLabel,
      count: formatCount(counts.unmet),
    }),
  )
  const followed =
    next.length > 0 ? fill(findingTexts.unmetNext[language], { services: joinWords(next) }) : ''
  const text = fill(findingTexts.unmet[language], {
    service: first.fullLabel,
    next: followed,
  })
  return [
    {
      id: 'unmet',
      title: '',
      comparison: null,
      table: 'services',
      figure: formatCount(first.counts.unmet),
      text,
    },
  ]
}

function newShareFinding({ language }: Context, services: readonly ServiceFigures[]): Finding[] {
  const sum = (need: 'unmet' | 'continued'): number =>
    services.reduce((total, { counts }) => total + counts[need], 0)
  if (sum('unmet') < TELLING_MIN) return []
  const share = percentOf(sum('unmet'), sum('unmet') + sum('continued'))
  const { newShare, newShareFigure, newShareRest } = findingTexts
  const rest = share < 100 ? fill(newShareRest[language], { rest: 100 - share }) : ''
  return [
    {
      id: 'new-share',
      title: '',
      comparison: null,
      table: 'services',
      figure: fill(newShareFigure[language], { share }),
      text: newShare[language] + rest,
    },
  ]
}
