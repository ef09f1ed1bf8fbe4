// Maps as SVG, in the colours and types of the charts. Classes differ in lightness, and municipalities without a figure in
// their pattern, so that nothing depends on colour alone. The same map gives the same bytes.

import type { ChartForm, ChartTone, ReportMap } from '../contract.ts'
import { type Paint, shadeOf, TONES, type Tone } from './chart-paint.ts'
import { type Border, boxOf, centreOf, isWithin, readBorders } from './map/borders.ts'

const FONT = 'Inter, Arial, Helvetica, sans-serif'

/** Pixels. `map`: the most that the drawing itself takes; `legend`: where it begins, beside the map or below it. */
type Layout = Readonly<{ width: number; map: Readonly<{ width: number; height: number }>; beside: boolean }>

const LAYOUTS: Readonly<Record<ChartForm, Layout>> = {
  wide: { width: 720, map: { width: 510, height: 640 }, beside: true },
  narrow: { width: 340, map: { width: 336, height: 460 }, beside: false },
}

const MARGIN = 4
const ITEM = 28
const SWATCH = 20

/** With more municipalities a figure in each would be a thicket. */
const FIGURES_MAX = 60
/** What a figure needs to stand in its municipality, to each side of its middle. */
const FIGURE_ROOM = { x: 18, y: 8 }
/** Smaller municipalities are marked by a dot. */
const SEEN_FROM = 5
const DOT = 3.5

type Place = ReportMap['places'][number]
type Drawn = Readonly<{ place: Place; border: Border }>
/** From metres to pixels. */
type Projection = Readonly<{ x: (east: number) => number; y: (north: number) => number; height: number }>

/** Draws a map as SVG. Municipalities whose borders aren't known are left out: the table has them. */
export function drawMap(map: ReportMap, form: ChartForm = 'wide', tone: ChartTone = 'light'): string {
  const layout = LAYOUTS[form]
  const borders = readBorders()
  const drawn = map.places.flatMap((place): Drawn[] => {
    const border = borders.get(place.code)
    return border ? [{ place, border }] : []
  })
  const projection = project(drawn, layout)
  const legend = layout.beside
    ? { left: layout.map.width + 20, top: MARGIN + 4 }
    : { left: MARGIN, top: projection.height + 20 }
  const items = map.classes.length + map.states.length
  const height = Math.ceil(Math.max(projection.height, legend.top + items * ITEM + 30) + MARGIN)
  const parts = [
    patterns(tone),
    ...inOrder(drawn).map(each => shape(each, map, projection, tone)),
    ...(drawn.length <= FIGURES_MAX ? drawn.map(each => figureOn(each, map, projection, tone)) : []),
    legendOf(map, legend, tone),
  ]
  return `<svg width="${layout.width}" height="${height}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${layout.width} ${height}">\n${parts.filter(part => part !== '').join('\n')}\n</svg>`
}

/** As large as there is room for, north up. */
function project(drawn: readonly Drawn[], { map }: Layout): Projection {
  const [west, south, east, north] = boxOf(drawn.flatMap(({ border }) => border.map(([outer = []]) => outer)))
  const scale = Math.min(
    (map.width - 2 * MARGIN) / (east - west),
    (map.height - 2 * MARGIN) / (north - south),
  )
  const aside = (map.width - scale * (east - west)) / 2
  return {
    x: value => aside + scale * (value - west),
    y: value => MARGIN + scale * (north - value),
    height: 2 * MARGIN + scale * (north - south),
  }
}

/** Those without figures first, so that lines of the others lie on top. */
const inOrder = (drawn: readonly Drawn[]): readonly Drawn[] =>
  drawn.toSorted((a, b) => Number(a.place.state === 'shown') - Number(b.place.state === 'shown'))

const round = (value: number): string => String(Math.round(value * 10) / 10)

const ringPath = (ring: Border[number][number], { x, y }: Projection): string => {
  const corners = ring.slice(0, -1).map(([east, north]) => `${round(x(east))} ${round(y(north))}`)
  return `M${[...new Set(corners)].join('L')}Z`
}

function shape({ place, border }: Drawn, map: ReportMap, projection: Projection, tone: ChartTone): string {
  const { ground, line, muted } = TONES[tone]
  const fill = fillOf(place, map, tone)
  const stroke = place.state === 'shown' ? ground : place.state === 'absent' ? line : muted
  const paint = `fill="${fill}" stroke="${stroke}" stroke-width="0.8" stroke-linejoin="round"`
  const path = border.flatMap(part => part.map(ring => ringPath(ring, projection))).join('')
  const [outer = []] = border[0] ?? []
  const [west, south, east, north] = boxOf([outer])
  const size = Math.max(projection.x(east) - projection.x(west), projection.y(south) - projection.y(north))
  if (size >= SEEN_FROM || place.state === 'absent') return `<path d="${path}" fill-rule="evenodd" ${paint}/>`
  const [middleEast, middleNorth] = centreOf(outer)
  return `<circle cx="${round(projection.x(middleEast))}" cy="${round(projection.y(middleNorth))}" r="${DOT}" ${paint}/>`
}

function fillOf(place: Place, { classes }: ReportMap, tone: ChartTone): string {
  if (place.state === 'shown') return shadeOf(place.class, classes.length, tone).fill
  return stateFill(place.state, tone)
}

const stateFill = (state: Exclude<Place['state'], 'shown'>, tone: ChartTone): string =>
  state === 'absent' ? TONES[tone].ground : `url(#${state})`

/** Dots: too few. Hatched: not approved. */
function patterns(tone: ChartTone): string {
  const { ground, muted }: Tone = TONES[tone]
  const pattern = (id: string, mark: string): string =>
    `<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${ground}"/>${mark}</pattern>`
  const dots = `<circle cx="2" cy="2" r="1.3" fill="${muted}"/><circle cx="6" cy="6" r="1.3" fill="${muted}"/>`
  const lines = `<path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" stroke="${muted}" stroke-width="1.6" fill="none"/>`
  return `<defs>${pattern('tooFew', dots)}${pattern('notApproved', lines)}</defs>`
}

/** The figure in its municipality, where there is room for it. */
function figureOn(
  { place, border }: Drawn,
  { classes }: ReportMap,
  projection: Projection,
  tone: ChartTone,
): string {
  if (place.state !== 'shown') return ''
  const [outer = []] = border[0] ?? []
  const ring = outer.map(([east, north]) => [projection.x(east), projection.y(north)] as const)
  const [x, y] = centreOf(ring)
  const corners = [-1, 0, 1].flatMap(right =>
    [-1, 0, 1].map(down => [x + right * FIGURE_ROOM.x, y + down * FIGURE_ROOM.y] as const),
  )
  if (!corners.every(corner => isWithin(corner, ring))) return ''
  const paint: Paint = shadeOf(place.class, classes.length, tone)
  const at = `x="${round(x)}" y="${round(y + 4)}"`
  return write(
    place.figure,
    `${at} text-anchor="middle" font-size="12" font-weight="600" fill="${paint.text}"`,
  )
}

type Corner = Readonly<{ left: number; top: number }>

function legendOf(map: ReportMap, { left, top }: Corner, tone: ChartTone): string {
  const { ink, muted } = TONES[tone]
  const fills = [
    ...map.classes.map((_, index) => shadeOf(index, map.classes.length, tone).fill),
    ...map.states.map(({ state }) => stateFill(state, tone)),
  ]
  const lines = [...map.classes, ...map.states].map(({ label }, index) => {
    const y = top + index * ITEM
    const swatch = `<rect x="${left}" y="${y}" width="${SWATCH}" height="${SWATCH}" fill="${fills[index]}" stroke="${muted}" stroke-width="0.8"/>`
    return swatch + write(label, `x="${left + SWATCH + 10}" y="${y + 15}" font-size="15" fill="${ink}"`)
  })
  const below = top + lines.length * ITEM + 16
  return [...lines, write(map.source, `x="${left}" y="${below}" font-size="12" fill="${muted}"`)].join('\n')
}

const write = (words: string, look: string): string =>
  `<text ${look} font-family="${FONT}">${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`
