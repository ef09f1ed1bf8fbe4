// What can be said of few people that isn't chance: that nothing has changed more than chance does, that nothing differs more, and
// what their likes lack.
import type { Finding, ReportLanguage } from '../contract.ts'
import type { Basis } from '../sections/basis.ts'
import type { Comparison } from '../sections/beside.ts'
import { likest, readOthers } from '../sections/comparison-section.ts'
import { FEW_PEOPLE, type Figures, percentOf } from '../sections/figures.ts'
import { readLikeServices } from '../sections/like-services.ts'
import { canBeSame, measures, reachOf } from '../sections/measures.ts'
import { previousYear } from '../sections/told-beside.ts'
import { fill, formatPercent, joinWords, text, uncapitalise } from '../words.ts'

const words = {
  none: text('Ingen', 'Ingen'),
  changeTitle: text('Endring siden sist', 'Endring sidan sist'),
  change: text(
    'av nøkkeltallene har endret seg mer siden {year} enn tilfeldigheter og vernet av små tall kan forklare.',
    'av nøkkeltala har endra seg meir sidan {year} enn tilfeldigheiter og vernet av små tal kan forklare.',
  ),
  differenceTitle: text('Forskjell fra andre', 'Skilnad frå andre'),
  difference: text(
    'av nøkkeltallene skiller seg mer fra {where} enn tilfeldigheter og vernet av små tall kan forklare.',
    'av nøkkeltala skil seg meir frå {where} enn tilfeldigheiter og vernet av små tal kan forklare.',
  ),
  likeTitles: {
    size: text('Udekkede behov i like store kommuner', 'Udekte behov i like store kommunar'),
    country: text('Udekkede behov i landet', 'Udekte behov i landet'),
  },
  where: {
    size: text('kommuner med {size}', 'kommunar med {size}'),
    country: text('landet', 'landet'),
  },
  like: text(
    'av de kartlagte i {where} er anbefalt «{service}» uten å ha hatt det{next}. Kommunens egne tall er for små til å vise hvilke tjenester som mangler.',
    'av dei kartlagde i {where} er tilrådde «{service}» utan å ha hatt det{next}. Dei eigne tala til kommunen er for små til å vise kva tenester som manglar.',
  ),
  likeNext: text(', fulgt av {services}', ', følgt av {services}'),
}

/** Findings of few people that hold; none of others. */
export function fewFindings(basis: Basis): Finding[] {
  if (basis.figures.people >= FEW_PEOPLE) return []
  return [likeFinding(basis), noChange(basis), noDifference(basis)].filter(finding => finding !== undefined)
}

/** What municipalities of like size lack most. */
function likeFinding(basis: Basis): Finding | undefined {
  const like = readLikeServices(basis)
  const [first, ...others] = like?.services ?? []
  if (!like || !first) return undefined
  const { language } = basis
  const shareOf = ({ counts, base }: typeof first): string => formatPercent(percentOf(counts.unmet, base))
  const next = others.slice(0, 2).map(each => `«${each.fullLabel}» (${shareOf(each)})`)
  const there = like.country?.services.get(first.name)
  return {
    id: 'like-unmet',
    title: words.likeTitles[like.kind][language],
    figure: shareOf(first),
    text: fill(words.like[language], {
      where: nameWhere(like.kind, like.comparison, language),
      service: first.fullLabel,
      next: next.length > 0 ? fill(words.likeNext[language], { services: joinWords(next) }) : '',
    }),
    comparison: like.country && there ? `${like.country.label}: ${shareOf(there)}` : null,
    table: 'like-services',
  }
}

/** Where others are, within a sentence. */
function nameWhere(
  kind: keyof typeof words.where,
  { label, year }: Comparison,
  language: ReportLanguage,
): string {
  // Of another year, the name ends with it.
  const size = uncapitalise(label[language].replace(` ${year}`, ''))
  return fill(words.where[kind][language], { size })
}

function noChange({ beside, figures, language }: Basis): Finding | undefined {
  const before = previousYear({ beside })
  if (!before || !isAllChance(figures, before.figures)) return undefined
  return {
    id: 'no-change',
    title: words.changeTitle[language],
    figure: words.none[language],
    text: fill(words.change[language], { year: before.year }),
    comparison: null,
    table: 'development',
  }
}

function noDifference(basis: Basis): Finding | undefined {
  const { figures, language } = basis
  const other = likest(readOthers(basis))
  if (!other || !isAllChance(figures, other.figures)) return undefined
  const { comparison } = other
  const { kind } = comparison.area
  if (kind !== 'size' && kind !== 'country') return undefined
  return {
    id: 'no-difference',
    title: words.differenceTitle[language],
    figure: words.none[language],
    text: fill(words.difference[language], { where: nameWhere(kind, comparison, language) }),
    comparison: null,
    table: 'comparison',
  }
}

/** Whether each measure that both have can be the same in both, for all that chance and protection do. */
function isAllChance(figures: Figures, other: Figures): boolean {
  const same = measures.flatMap(({ read }) => {
    const [own, their] = [read(figures), read(other)]
    return own && their ? [canBeSame(reachOf(own, figures), reachOf(their, other))] : []
  })
  return same.length > 0 && same.every(each => each)
}
