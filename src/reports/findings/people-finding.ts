import { SEX_CODES } from '../../instrument/index.ts'
import { AGE_BANDS } from '../../statistics/index.ts'
import { inPlace } from '../area-words.ts'
import type { Finding } from '../contract.ts'
import { writeCell } from '../figure.ts'
import type { Basis } from '../sections/basis.ts'
import { rateCell } from '../sections/cells.ts'
import { readOthers } from '../sections/comparison-section.ts'
import { FEWEST_PEOPLE, percentOf } from '../sections/figures.ts'
import { bandLabel, countBand, countSex } from '../sections/people-section.ts'
import { fill, formatCount, formatPercent } from '../words.ts'
import { findingTexts as words } from './finding-texts.ts'

/** How many they are, and who most of them are where they are people enough for it to be known. */
export function peopleFinding(basis: Basis): Finding {
  const { figures, language, place, period, repeated } = basis
  const base = figures.base('sexAge')
  const bands = AGE_BANDS.map(band => ({ band, count: countBand(figures, band) }))
  const greatest = bands.reduce((first, next) => (next.count > first.count ? next : first))
  const counted = fill((repeated ? words.assessments : words.people)[language], {
    inPlace: inPlace(place, language),
    period,
  })
  const who = fill(words.who[language], {
    men: formatPercent(percentOf(countSex(figures, SEX_CODES.male), base)),
    band: bandLabel(greatest.band, language),
    share: formatPercent(percentOf(greatest.count, base)),
  })
  const text = figures.people < FEWEST_PEOPLE ? counted : `${counted} ${who}`
  return {
    id: 'people',
    title: (repeated ? words.assessmentsTitle : words.peopleTitle)[language],
    figure: formatCount(figures.people),
    text,
    comparison: rates(basis),
    table: 'scope',
  }
}

function rates({ figures, language, beside }: Basis): string | null {
  if (beside.adults === null) return null
  const others = readOthers({ beside }).flatMap(({ comparison, figures: other }) => {
    const { area, adults, label } = comparison
    const shown = area.kind === 'region' || area.kind === 'country'
    return shown && adults !== null
      ? [`${label[language]}: ${writeCell(rateCell(other.people, adults))}`]
      : []
  })
  const own = fill(words.rate[language], {
    rate: writeCell(rateCell(figures.people, beside.adults)),
  })
  return others.length === 0 ? own : [own, ...others].join(' · ')
}
