import type { ChartTone } from '../contract.ts'

/** Fill, and the text on it. */
export type Paint = Readonly<{ fill: string; text: string }>

/** Text and thin lines of a chart, and what its parts are kept apart by. */
export type Tone = Readonly<{ ink: string; muted: string; line: string; ground: string }>

export const TONES: Readonly<Record<ChartTone, Tone>> = {
  light: { ink: '#1e2b37', muted: '#4f5f6d', line: '#c9d3dc', ground: '#ffffff' },
  dark: { ink: '#e9eef3', muted: '#b4c0cb', line: '#4a5863', ground: '#14191d' },
}

/** The parts of a chart differ in lightness, so that they are told apart without hue too. */
const PAINTS: Readonly<Record<string, Paint>> = {
  green: { fill: '#6dbb9b', text: '#0b2b20' },
  yellow: { fill: '#fbdf8b', text: '#3d2f00' },
  red: { fill: '#a4133c', text: '#ffffff' },
  blue: { fill: '#2a2f6b', text: '#ffffff' },
  unmet: { fill: '#a4133c', text: '#ffffff' },
  continued: { fill: '#7fa7c9', text: '#0b2233' },
  ended: { fill: '#c9d3dc', text: '#1e2b37' },
  has: { fill: '#b9cfdf', text: '#0b2233' },
  lacks: { fill: '#a4133c', text: '#ffffff' },
  women: { fill: '#3f78a3', text: '#ffffff' },
  men: { fill: '#b9cfdf', text: '#0b2233' },
  own: { fill: '#a4133c', text: '#ffffff' },
  region: { fill: '#7fa7c9', text: '#0b2233' },
  country: { fill: '#c9d3dc', text: '#1e2b37' },
}
const PLAIN: Paint = { fill: '#7fa7c9', text: '#0b2233' }

/** In the dark the darkest would vanish into the page. */
const DARK_PAINTS: Readonly<Record<string, Paint>> = {
  red: { fill: '#e2547c', text: '#1c0009' },
  unmet: { fill: '#e2547c', text: '#1c0009' },
  lacks: { fill: '#e2547c', text: '#1c0009' },
  own: { fill: '#e2547c', text: '#1c0009' },
  blue: { fill: '#8f96f0', text: '#0a0c2e' },
}

/** The paint of a part, by its id. */
export function paintOf(part: string, tone: ChartTone): Paint {
  return (tone === 'dark' ? DARK_PAINTS[part] : undefined) ?? PAINTS[part] ?? PLAIN
}

/** Lines differ in colour, in their marks and in how they are dashed; each has its name at its end. */
const LINES = [
  { light: '#a4133c', dark: '#f08aa6', symbol: 'circle', dash: 'solid' },
  { light: '#12344d', dark: '#a9cbe6', symbol: 'rect', dash: [7, 4] },
  { light: '#1d7a55', dark: '#7fd1ae', symbol: 'triangle', dash: [2, 3] },
  { light: '#7a5c00', dark: '#f1d27a', symbol: 'diamond', dash: [9, 3, 2, 3] },
] as const

const LINES_OF_COLOURS: Readonly<Record<string, (typeof LINES)[number]>> = {
  red: LINES[0],
  blue: LINES[1],
  green: LINES[2],
  yellow: LINES[3],
}

/** The line of one of the parts. Where all are called after colours they have these, as nearly as a thin line is seen in them. */
export function lineStyle(parts: readonly Readonly<{ id: string }>[], index: number): (typeof LINES)[number] {
  const coloured = parts.flatMap(({ id }) => LINES_OF_COLOURS[id] ?? [])
  const own = coloured.length === parts.length ? coloured[index] : LINES[index % LINES.length]
  return own ?? LINES[0]
}

/** The classes of a map from low to high: one hue that goes from light to dark, in the dark the other way. */
const SHADES: Readonly<Record<ChartTone, readonly Paint[]>> = {
  light: [
    { fill: '#c9deec', text: '#0b2233' },
    { fill: '#86b3d1', text: '#0b2233' },
    { fill: '#3f78a3', text: '#ffffff' },
    { fill: '#12344d', text: '#ffffff' },
  ],
  dark: [
    { fill: '#274b66', text: '#ffffff' },
    { fill: '#4f86b0', text: '#06121c' },
    { fill: '#93c1e2', text: '#06121c' },
    { fill: '#e3f1fb', text: '#06121c' },
  ],
}

/** The most classes that can be told apart by lightness alone. */
const SHADES_MAX = SHADES.light.length

/** The paint of a class; with few classes those that differ most. */
export function shadeOf(index: number, classes: number, tone: ChartTone): Paint {
  const last = SHADES_MAX - 1
  const place = classes < 2 ? 1 : Math.round((index * last) / (classes - 1))
  return SHADES[tone][place] ?? PLAIN
}
