import { expect, test } from 'vitest'
import { syntheticRelease } from '../../../test/statistics/synthetic-release.ts'
import { type AreaMember, sumReleases } from '../../statistics/index.ts'
import { municipalitiesSection } from '../sections/municipalities-section.ts'
import { shadeOf, TONES } from './chart-paint.ts'
import { drawMap } from './draw-map.ts'
import { readBorders } from './map/borders.ts'
import { classesOf, classOf } from './map-classes.ts'
import { paintPicture } from './paint-picture.ts'

const content = syntheticRelease(80).content
const member = (number: string, state: AreaMember['state'], more: Partial<AreaMember> = {}): AreaMember => ({
  number,
  name: `Kommune ${number}`,
  countyName: `Fylke ${number.slice(0, 2)}`,
  parent: null,
  adults: state === 'absent' ? null : 10_000,
  state,
  content: state === 'shown' ? content : undefined,
  ...more,
})
const section = (members: readonly AreaMember[]) =>
  municipalitiesSection({
    place: { kind: 'county', code: '11', name: 'Rogaland' },
    year: 2025,
    language: 'nb',
    area: { members, pools: [], adults: 100_000 },
    content: sumReleases([content, content]) ?? content,
  })
const county = [
  ...['1103', '1108', '1121', '1119'].map((number, index) =>
    member(number, 'shown', { content: syntheticRelease(60 + 90 * index, index).content }),
  ),
  member('1111', 'tooFew'),
  member('1124', 'notApproved'),
  member('1106', 'absent'),
]
const [map] = section(county).maps ?? []
if (!map) throw new Error('there is no map')

test('classes are the same whatever the figures are, and each figure is in one of them', () => {
  const limits = { from: [10, 15, 20], step: 0.1 } as const
  expect(classesOf(limits)).toEqual([
    { most: 9.9 },
    { least: 10, most: 14.9 },
    { least: 15, most: 19.9 },
    { least: 20 },
  ])
  expect([0, 9.9, 10, 14.9, 15, 19.9, 20, 300].map(figure => classOf(figure, limits))).toEqual([
    0, 0, 1, 1, 2, 2, 3, 3,
  ])
  const labels = (members: readonly AreaMember[]) => section(members).maps?.map(of => of.classes)
  const others = county.map(each =>
    each.content ? { ...each, content: syntheticRelease(300, 9).content, adults: 9_000 } : each,
  )
  expect(labels(others)).toEqual(labels(county))
  expect(labels(county)?.[0]?.map(({ label }) => label)).toEqual([
    'Til og med 9,9',
    '10,0–14,9',
    '15,0–19,9',
    '20,0 og mer',
  ])
  expect(map.alt).toContain('Til og med 9,9: ')
})

test('the classes are told apart by lightness, light and dark, with few of them and many', () => {
  const lightness = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  for (const tone of ['light', 'dark'] as const)
    for (const classes of [2, 3, 4]) {
      const shades = Array.from({ length: classes }, (_, index) =>
        lightness(shadeOf(index, classes, tone).fill),
      )
      for (const [index, shade] of shades.slice(1).entries())
        expect(Math.abs(shade - (shades[index] ?? 0))).toBeGreaterThan(25)
      const ground = lightness(TONES[tone].ground)
      for (const shade of shades) expect(Math.abs(shade - ground)).toBeGreaterThan(20)
    }
})

test('each municipality is drawn once in the fill of its class, or in the pattern of why it has no figure', () => {
  const svg = drawMap(map)
  const fills = [...svg.matchAll(/<(?:path|circle) [^>]*fill="([^"]+)" stroke=/g)].map(([, fill]) => fill)
  const shades = map.classes.map((_, index) => shadeOf(index, map.classes.length, 'light').fill)
  expect(fills).toHaveLength(county.length)
  expect(fills.filter(fill => shades.includes(fill ?? ''))).toHaveLength(4)
  for (const fill of ['url(#tooFew)', 'url(#notApproved)', TONES.light.ground])
    expect(fills.filter(each => each === fill)).toHaveLength(1)
  for (const { label } of [...map.classes, ...map.states]) expect(svg).toContain(`>${label}</text>`)
  expect(svg).toContain('Kartgrunnlag: Kartverket')
})

test('it is told in words whose figure is which', () => {
  for (const { name } of county) expect(map.alt).toContain(name)
  expect(map.alt).toContain('Ikke godkjent: Kommune 1124.')
  expect(map.alt).toContain('i Rogaland')
})

test('the same map gives the same bytes, as drawing and as picture, on a telephone and in the dark', async () => {
  const forms = [drawMap(map), drawMap(map, 'narrow'), drawMap(map, 'wide', 'dark')]
  expect(new Set(forms).size).toBe(3)
  expect(drawMap(structuredClone(map))).toBe(forms[0])
  for (const svg of forms) expect(svg).not.toMatch(/NaN|undefined|style=|class=/)
  const [first, again] = [await paintPicture(forms[0] ?? ''), await paintPicture(forms[0] ?? '')]
  expect(Buffer.from(first.png).equals(Buffer.from(again.png))).toBe(true)
  expect([first.width, Buffer.from(first.png).subarray(1, 4).toString()]).toEqual([720, 'PNG'])
})

test('Oslo is one, filled by what its districts show together; the table has them one by one', () => {
  const districts = ['030101', '030102', '030103'].map((number, index) =>
    member(number, index === 2 ? 'notApproved' : 'shown', {
      parent: '0301',
      countyName: 'Oslo',
      name: `Bydel ${index}`,
    }),
  )
  const { maps = [], tables } = section([...districts, ...county])
  const oslo = maps[0]?.places.find(({ code }) => code === '0301')
  expect(oslo).toMatchObject({ state: 'shown', figure: '8,0' })
  expect(maps[0]?.alt).toContain('Oslo')
  const rows = tables[0]?.groups.find(({ label }) => label === 'Oslo')?.rows
  expect(rows?.map(({ label }) => label)).toEqual(['Bydel 0*', 'Bydel 1*', 'Bydel 2'])
})

test('a place that has no borders, or too few figures to be a map, has its table alone', () => {
  expect(section([member('9990', 'shown'), member('9991', 'tooFew')]).maps).toEqual([])
  expect(section(county.slice(2)).maps).toEqual([])
})

test('with a hundred municipalities and more, all are in the table, by county', () => {
  const numbers = [...readBorders().keys()].slice(0, 150)
  const { tables, maps } = section(numbers.map(number => member(number, 'shown')))
  const groups = tables[0]?.groups ?? []
  expect(groups.flatMap(({ rows }) => rows)).toHaveLength(151)
  expect(groups.length).toBeGreaterThan(5)
  expect(maps?.[0]?.places).toHaveLength(150)
})
