import { expect, test } from 'vitest'
import type { ReportChart } from '../contract.ts'
import { drawChart } from './draw-chart.ts'

const chart: ReportChart = {
  id: 'areas',
  kind: 'shares',
  table: 'areas',
  breaks: [],
  title: 'Levekårsområdene etter farge',
  alt: '',
  unit: 'count',
  parts: [
    { id: 'green', label: 'Grønn' },
    { id: 'yellow', label: 'Gul' },
    { id: 'red', label: 'Rød' },
  ],
  bars: [
    { label: 'Bosituasjon', values: [60, 30, 10] },
    { label: 'Økonomi <&>', values: [20, 20, 0] },
  ],
}

test('a chart names its bars and parts, and labels them with whole percent', () => {
  const svg = drawChart(chart)
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
  expect(texts).toEqual(
    expect.arrayContaining([
      'Bosituasjon',
      'Grønn',
      'Gul',
      'Rød',
      '60\u00a0%',
      '30\u00a0%',
      '10\u00a0%',
      '50\u00a0%',
    ]),
  )
})

test('the same chart gives the same bytes, and nothing but a picture', () => {
  const svg = drawChart(chart)
  expect(drawChart(chart)).toBe(svg)
  expect(svg).not.toMatch(/<script|<style|style=|class=|on\w+=|ecmeta/)
  expect(svg).toContain('Økonomi &lt;&amp;&gt;')
})

test('no bar loses its label, however long the labels are', () => {
  const long = ['Rød bosituasjon', 'Barn med Obs', 'Overdose', 'Injiserer', 'Rus og helse']
  const bars = long.map((label, at) => ({
    label: `${label}, verken koordinator eller individuell plan`,
    values: [at, 1, 1],
  }))
  for (const form of ['wide', 'narrow'] as const) {
    const svg = drawChart({ ...chart, bars }, form)
    for (const start of long) expect(svg).toMatch(new RegExp(`>${start}`))
  }
})

test('years are joined by lines, but not across a year without figures', () => {
  const bars = [2022, 2023, 2024, 2025, 2026].map((year, at) => ({
    label: String(year),
    values: [at === 2 ? null : 10 + at],
  }))
  const svg = drawChart({ ...chart, kind: 'lines', parts: [{ id: 'red', label: 'Rød' }], bars })
  const joined = [...svg.matchAll(/<path d="([^"]*)"[^>]*fill="none"[^>]* stroke-width="[^"]*"/g)].map(
    ([, path]) => path,
  )
  expect(
    joined.filter(path => path?.match(/M/g)?.length === 2 && path.match(/L/g)?.length === 2),
  ).toHaveLength(1)
})

test('the last figure of each line has room within the picture, and lines named after colours have them', () => {
  const bars = Array.from({ length: 10 }, (_, year) => ({ label: String(2016 + year), values: [40, 30, 12] }))
  for (const form of ['wide', 'narrow'] as const) {
    const svg = drawChart({ ...chart, kind: 'lines', bars }, form)
    const width = Number(svg.match(/<svg width="(\d+)"/)?.[1])
    const figures = [
      ...svg.matchAll(/<text[^>]*font-weight="600"[^>]*translate\(([\d.]+) [^>]*fill="(#\w+)">(\d+\u00a0%)/g),
    ]
    expect(figures.map(([, , fill, figure]) => `${figure} ${fill}`).sort()).toEqual([
      '12\u00a0% #a4133c',
      '30\u00a0% #7a5c00',
      '40\u00a0% #1d7a55',
    ])
    for (const [, start, , figure = ''] of figures)
      expect(Number(start) + figure.length * 9).toBeLessThanOrEqual(width)
  }
})

test('no two lines are drawn alike, also when some of them are called after colours', () => {
  const parts = ['red.housing', 'red', 'blue', 'plan'].map(id => ({ id, label: id }))
  const bars = [2024, 2025].map(year => ({ label: String(year), values: [1, 2, 3, 4] }))
  const svg = drawChart({ ...chart, kind: 'lines', parts, bars })
  const strokes = [...svg.matchAll(/stroke="(#\w+)" stroke-width="2.5"/g)].map(([, stroke]) => stroke)
  expect(new Set(strokes).size).toBe(4)
})

test('the parts differ in lightness, so that they are told apart without hue', () => {
  const fills = [...new Set(drawChart(chart).match(/fill="#[0-9a-f]{6}" stroke/g))].map(text =>
    text.slice(6, 13),
  )
  const lightness = fills.map(relativeLuminance).sort((a, b) => a - b)
  expect(lightness).toHaveLength(3)
  const [dark = 0, middle = 0, light = 0] = lightness
  expect((middle + 0.05) / (dark + 0.05)).toBeGreaterThan(2)
  expect((light + 0.05) / (middle + 0.05)).toBeGreaterThan(1.5)
})

/** WCAG 2.1, relative luminance. */
function relativeLuminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test('red is always written, however small its part', () => {
  const svg = drawChart({ ...chart, bars: [{ label: 'Bosituasjon', values: [490, 5, 5] }] })
  expect(svg).toMatch(/<text[^>]*fill="#a4133c"[^>]*>1\u00a0%<\/text>/)
})

test('a bar of nobody says so beside its label', () => {
  const parts = [
    { id: 'women', label: 'Kvinner' },
    { id: 'men', label: 'Menn' },
  ]
  const bars = [
    { label: '16–24 år', values: [5, 8] },
    { label: '67 år og eldre', values: [0, 0] },
  ]
  const svg = drawChart({ ...chart, kind: 'counts', parts, bars })
  expect([...svg.matchAll(/<text[^>]*>0<\/text>/g)]).toHaveLength(1)
})
