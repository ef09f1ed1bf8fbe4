import type { Finding } from '../contract.ts'
import type { Basis } from '../sections/basis.ts'
import { readCombinations } from '../sections/combinations.ts'
import { readOthers, readTogether } from '../sections/comparison-section.ts'
import { countChildren, countStrained } from '../sections/family-section.ts'
import { type Figures, partOf, percentOf, sumCells } from '../sections/figures.ts'
import { type AreaFigures, rankAreas } from '../sections/living-section.ts'
import { canBeSame, type Measure, measureOf, measures, reachOf, type Share } from '../sections/measures.ts'
import { rankUnmet, readServices, type ServiceFigures } from '../sections/read-services.ts'
import { previousYear } from '../sections/told-beside.ts'
import { fill, formatCount, formatPercent, joinWords, uncapitalise, type Wording } from '../words.ts'
import { type Fact, facts } from './facts.ts'
import { fewFindings } from './few-findings.ts'
import { findingChart, type Pictured } from './finding-chart.ts'
import { findingTexts as words } from './finding-texts.ts'
import { peopleFinding } from './people-finding.ts'
import { compare, FINDING_RULES, shareFinding, standsOut, tellShare } from './share-finding.ts'

/** What a leader should see first, in plain words. Nothing is said of a count that says too little. */
export function findFindings(basis: Basis): Pictured[] {
  const found = [
    peopleFinding(basis),
    unmetFinding(basis),
    areaFinding(basis),
    measureFinding(basis, 'blue'),
    changeFinding(basis),
    differenceFinding(basis),
    ...readCombinations(basis.figures).map(({ id }) => combinationFinding(basis, id)),
    childrenFinding(basis),
    measureFinding(basis, 'suicide'),
    planFinding(basis),
    ...['both', 'new', 'violence', 'parents'].map(id => measureFinding(basis, id)),
  ].filter(finding => finding !== undefined)
  const seen = new Set<string>()
  return [...found, ...fewFindings(basis), ...factFindings(basis, found)]
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .slice(0, FINDING_RULES.most)
}

/** What else can be told, that which differs most from the country first. */
function factFindings(basis: Basis, found: readonly Finding[]): Pictured[] {
  const country = readOthers(basis).find(({ comparison }) => comparison.area.kind === 'country')
  const gapOf = ({ read }: Fact): number => {
    const [own, other] = [read(basis.figures), country && read(country.figures)]
    return own && other ? Math.abs(own.count / own.base - other.count / other.base) : 0
  }
  return facts
    .filter(({ id }) => id !== 'strained' || !found.some(finding => finding.id === 'blue'))
    .toSorted((a, b) => gapOf(b) - gapOf(a))
    .flatMap(fact => factFinding(basis, fact) ?? [])
}

/**
 * A fact; a measure of the services has a picture of its own, with the table beside others behind it: the chart of its table shows
 * which services are needed.
 */
function factFinding(basis: Basis, fact: Fact): Pictured | undefined {
  const { id, title, read, table } = fact
  const finding = shareFinding(basis, fact)
  if (!finding || table !== 'services' || !measures.some(measure => measure.id === id)) return finding
  const wish = { finding: { id, table: 'comparison' }, title: title[basis.language], read }
  return { ...finding, picture: findingChart(basis, wish) }
}

/** A measure; of few people that of the last years together, where a single year says too little. */
function measureFinding(basis: Basis, id: string): Pictured | undefined {
  const { read, told, table, label } = measureOf(id)
  const fact: Fact = { id, told, table, read, title: words.titles[id] ?? label }
  return factFinding(basis, fact) ?? togetherFinding(basis, fact)
}

/** Its reach stays that of one year's people: the same may be in each of the years. */
function togetherFinding(basis: Basis, { id, title, told, read }: Fact): Pictured | undefined {
  // Only the table beside others has the years together.
  const together = readOthers(basis).length > 0 ? readTogether(basis) : undefined
  const share = together && read(together.figures)
  if (!together || !share || share.count < FINDING_RULES.people) return undefined
  const { language } = basis
  const finding = { id, table: 'comparison' }
  return {
    ...finding,
    title: title[language],
    figure: formatPercent(percentOf(share.count, share.base)),
    text: fill(words.together[language], { told: told[language], years: together.years }),
    comparison: compare({ ...basis, beside: { ...basis.beside, series: [] } }, tellShare(read), share),
    picture: findingChart(basis, {
      finding,
      title: title[language],
      read,
      together: { years: together.years, share },
    }),
  }
}

/** How many have a plan, and beside it a coordinator: the one is often there without the other. */
function planFinding(basis: Basis): Pictured | undefined {
  const finding = measureFinding(basis, 'plan')
  const table = basis.figures.find('coordination')
  if (!finding || finding.table !== measureOf('plan').table || !table) return finding
  const count = sumCells(table, ['continued.yes', 'continued.no', 'ended.yes', 'ended.no'])
  if (count < FINDING_RULES.people) return finding
  const coordinator = formatPercent(percentOf(count, basis.figures.base('coordination')))
  return { ...finding, text: fill(words.planAndCoordinator[basis.language], { coordinator }) }
}

function unmetFinding(basis: Basis): Finding | undefined {
  const { instrument, figures, language } = basis
  const services = readServices(instrument, figures, language)
  const [first, ...others] = rankUnmet(services)
  if (!first) return undefined
  const unmetOf = ({ counts, base }: ServiceFigures): Share => ({ count: counts.unmet, base })
  const isClear = standsOut(figures, unmetOf(first), services.filter(each => each !== first).map(unmetOf))
  const next = others
    .slice(0, 2)
    .map(({ fullLabel, counts }) =>
      fill(words.unmetPerson[language], { service: fullLabel, count: formatCount(counts.unmet) }),
    )
  const followed = next.length > 0 ? fill(words.unmetNext[language], { services: joinWords(next) }) : ''
  const tell = (other: Figures): string | undefined => {
    const same = readServices(instrument, other, language).find(({ name }) => name === first.name)
    return same && formatPercent(percentOf(same.counts.unmet, same.base))
  }
  const share = fill(words.unmetShare[language], { share: tell(figures) ?? '' })
  const elsewhere = compare(basis, tell)
  return {
    id: 'unmet',
    title: (isClear ? words.unmetTitle : words.unmetTitleFew)[language],
    figure: formatCount(first.counts.unmet),
    text: fill(words.unmet[language], { service: first.fullLabel, next: followed }),
    comparison: elsewhere === null ? null : `${share}${elsewhere}`,
    table: 'services',
  }
}

function areaFinding(basis: Basis): Finding | undefined {
  const { instrument, figures, language } = basis
  const [worst, ...others] = rankAreas(instrument, figures, language)
  if (!worst || worst.counts.red < FINDING_RULES.people) return undefined
  const redOf = ({ counts, base }: AreaFigures): Share => ({ count: counts.red, base })
  const isClear = standsOut(figures, redOf(worst), others.map(redOf))
  const best = others.reduce(
    (first, next) => (next.counts.green / next.base > first.counts.green / first.base ? next : first),
    worst,
  )
  const text = fill((isClear ? words.worstArea : words.worstAreaFew)[language], {
    area: uncapitalise(worst.label),
    best: uncapitalise(best.label),
    green: formatPercent(percentOf(best.counts.green, best.base)),
  })
  const tell = (other: Figures): string | undefined => {
    const same = rankAreas(instrument, other, language).find(({ name }) => name === worst.name)
    return same && formatPercent(percentOf(same.counts.red, same.base))
  }
  const comparison = compare(basis, tell, redOf(worst))
  const figure = formatPercent(percentOf(worst.counts.red, worst.base))
  return {
    id: 'worst-area',
    title: (isClear ? words.worstTitle : words.worstTitleFew)[language],
    figure,
    text,
    comparison,
    table: 'areas',
  }
}

function combinationFinding(basis: Basis, id: string): Pictured | undefined {
  const { figures, language } = basis
  const found = readCombinations(figures).find(each => each.id === id)
  const told: Readonly<{ title: Wording; text: Wording }> | undefined = words.combinations[id]
  if (!found || !told || found.lacking < FINDING_RULES.people) return undefined
  const read = (of: Figures): Share | undefined => {
    const same = readCombinations(of).find(each => each.id === id)
    return same && { count: same.lacking, base: same.base }
  }
  const finding = { id, table: 'combinations' }
  return {
    ...finding,
    title: told.title[language],
    figure: formatPercent(percentOf(found.lacking, found.base)),
    text: fill(told.text[language], {
      base: formatCount(found.base),
      lacking: formatCount(found.lacking),
    }),
    comparison: compare(basis, tellShare(read), read(figures)),
    picture: findingChart(basis, { finding, title: found.label[language], read, lacking: true }),
  }
}

function childrenFinding(basis: Basis): Finding | undefined {
  const { figures, language } = basis
  const strained = partOf(figures.find('ownChildren'), 'red', 'blue')
  if (!strained) return undefined
  const children = countChildren(strained.cells)
  if (children < FINDING_RULES.people) return undefined
  const text = fill(words.children[language], { parents: formatCount(strained.total) })
  const tell = (of: Figures): string | undefined => {
    const parents = countStrained(of.find('ownChildren'))
    return parents && formatPercent(percentOf(parents.strained, parents.known))
  }
  const elsewhere = compare(basis, tell)
  return {
    id: 'children',
    title: words.childrenTitle[language],
    figure: formatCount(children),
    text,
    comparison:
      elsewhere && `${fill(words.parentsShare[language], { share: tell(figures) ?? '' })}${elsewhere}`,
    table: 'ownChildren',
  }
}

type Gap = Readonly<{ measure: Measure; own: number; other: number }>

/**
 * The measure that differs most, if it differs enough, is of people enough on one of the sides, and the two can't be the
 * same for all that chance and protection do.
 */
function greatestGap(figures: Figures, other: Figures): Gap | undefined {
  const gaps = measures.flatMap((measure): Gap[] => {
    const [own, their] = [measure.read(figures), measure.read(other)]
    if (!own || !their || Math.max(own.count, their.count) < FINDING_RULES.people) return []
    if (canBeSame(reachOf(own, figures), reachOf(their, other))) return []
    return [{ measure, own: percentOf(own.count, own.base), other: percentOf(their.count, their.base) }]
  })
  const size = ({ own, other: their }: Gap): number => Math.abs(own - their)
  const [greatest] = gaps.toSorted((a, b) => size(b) - size(a))
  return greatest && size(greatest) >= FINDING_RULES.points ? greatest : undefined
}

function changeFinding(basis: Basis): Finding | undefined {
  const before = previousYear(basis)
  const gap = before && greatestGap(basis.figures, before.figures)
  if (!before || !gap) return undefined
  return gapFinding(basis, 'change', gap, {
    year: before.year,
    title: words.changeTitle,
    text: gap.own > gap.other ? words.rise : words.fall,
    table: 'development',
  })
}

function differenceFinding(basis: Basis): Finding | undefined {
  const country = readOthers(basis).find(({ comparison }) => comparison.area.kind === 'country')
  const gap = country && basis.place.kind !== 'country' && greatestGap(basis.figures, country.figures)
  if (!gap) return undefined
  return gapFinding(basis, 'difference', gap, {
    year: basis.year,
    title: words.differenceTitle,
    text: gap.own > gap.other ? words.above : words.below,
    table: 'comparison',
  })
}

function gapFinding(
  basis: Basis,
  id: string,
  { measure, own, other }: Gap,
  told: Readonly<{ year: number; title: Wording; text: Wording; table: string }>,
): Finding {
  const { language } = basis
  const points = Math.abs(own - other)
  return {
    id,
    title: told.title[language],
    figure: formatPercent(own),
    text: fill(told.text[language], {
      told: measure.told[language],
      year: told.year,
      other: formatPercent(other),
      points,
    }),
    comparison: compare(basis, tellShare(measure.read), measure.read(basis.figures)),
    table: told.table,
  }
}
