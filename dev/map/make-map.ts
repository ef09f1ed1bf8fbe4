// Makes the municipalities' borders that the reports draw maps of: Kartverket's, flat and simple enough for a page.
// `node dev/map/make-map.ts <Kommuner-S.topojson>`; src/reports/charts/map/README.md says where that file comes from.
import { readFileSync, writeFileSync } from 'node:fs'
import proj4 from 'proj4'
import { quantize } from 'topojson-client'
import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, GeometryObject, Polygon, Topology } from 'topojson-specification'

/** EPSG:25833, metres: what maps of all of Norway are drawn in. */
const UTM33 = '+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs'

/** Corners that stand for less than this many square metres are left out. */
const DETAIL = 1_500_000

/** Steps from one end of the country to the other: about 150 metres. */
const STEPS = 10_000

/** Islands below this many square metres are left out, unless a municipality is nothing else. */
const ISLAND_MIN = 3_000_000

type Source = Topology<{ Kommuner: GeometryCollection<{ kommunenummer: string }> }>
type Arc = Topology['arcs'][number]

/** The borders on the plane, north up. */
const project = (source: Source): Source => {
  const { forward } = proj4(UTM33)
  const arcs = source.arcs.map(arc =>
    arc.map(([longitude = 0, latitude = 0]) => forward([longitude, latitude])),
  )
  const { bbox: _degrees, ...flat } = source
  return { ...flat, arcs }
}

/** A ring's area by the shoelace formula, in the units of its corners squared. */
function areaOf(ring: readonly number[], arcs: readonly Arc[]): number {
  const corners = ring.flatMap(index => (index < 0 ? (arcs[~index] ?? []).toReversed() : (arcs[index] ?? [])))
  const twice = corners.reduce((sum, [x = 0, y = 0], place) => {
    const [nextX = 0, nextY = 0] = corners[(place + 1) % corners.length] ?? []
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(twice) / 2
}

/** A municipality without its smallest islands and lakes; its greatest part stays, whatever its size. */
function withoutSpecks(geometry: GeometryObject, arcs: readonly Arc[]): GeometryObject {
  if (geometry.type !== 'MultiPolygon') return geometry
  const sizes = geometry.arcs.map(([outer = []]) => areaOf(outer, arcs))
  const greatest = Math.max(...sizes)
  const kept = geometry.arcs.filter((_, place) => {
    const size = sizes[place] ?? 0
    return size === greatest || size >= ISLAND_MIN
  })
  return { ...geometry, arcs: kept }
}

/** Only the arcs that a kept part is drawn with, numbered anew. */
function withUsedArcs(geometries: readonly GeometryObject[], arcs: readonly Arc[]) {
  const places = new Map<number, number>()
  const renumber = (index: number): number => {
    const arc = index < 0 ? ~index : index
    if (!places.has(arc)) places.set(arc, places.size)
    const place = places.get(arc) ?? 0
    return index < 0 ? ~place : place
  }
  const rings = (polygon: readonly (readonly number[])[]) => polygon.map(ring => ring.map(renumber))
  const renumbered = geometries.map((geometry): GeometryObject => {
    if (geometry.type === 'Polygon') return { ...geometry, arcs: rings(geometry.arcs) } satisfies Polygon
    if (geometry.type === 'MultiPolygon') return { ...geometry, arcs: geometry.arcs.map(rings) }
    throw new Error(`a municipality is a ${geometry.type}`)
  })
  return { geometries: renumbered, arcs: [...places.keys()].map(index => arcs[index] ?? []) }
}

function makeMap(source: Source): object {
  const simple = simplify(presimplify(project(source)), DETAIL)
  const named = simple.objects.Kommuner.geometries.map(geometry => {
    const { properties, ...shape } = withoutSpecks(geometry, simple.arcs) as typeof geometry
    return { ...shape, id: (properties as { kommunenummer?: string } | undefined)?.kommunenummer ?? '' }
  })
  const ordered = named.toSorted((a, b) => a.id.localeCompare(b.id))
  const { geometries, arcs } = withUsedArcs(ordered, simple.arcs)
  return quantize(
    { type: 'Topology', objects: { municipalities: { type: 'GeometryCollection', geometries } }, arcs },
    STEPS,
  )
}

const [from] = process.argv.slice(2)
if (from === undefined)
  throw new Error('say where the source lies: node dev/map/make-map.ts <Kommuner-S.topojson>')
const to = new URL('../../src/reports/charts/map/municipalities.topojson', import.meta.url)
writeFileSync(to, `${JSON.stringify(makeMap(JSON.parse(readFileSync(from, 'utf8'))))}\n`)
