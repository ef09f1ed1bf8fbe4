// Where the municipalities lie, for maps: metres on the plane of UTM zone 33, north up. See README.md for the source.
import { readFileSync } from 'node:fs'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

type Point = readonly [east: number, north: number]
/** The outer ring of a part of a municipality, and the rings of lakes or others within it. */
type Part = readonly (readonly Point[])[]
/** The parts of a municipality, the greatest first. */
export type Border = readonly Part[]

type Stored = Topology<{ municipalities: GeometryCollection }>

let borders: ReadonlyMap<string, Border> | undefined

/** The borders by the municipality's number. Read from the file the first time. */
export function readBorders(): ReadonlyMap<string, Border> {
  borders ??= decode(
    JSON.parse(readFileSync(new URL('municipalities.topojson', import.meta.url), 'utf8')) as Stored,
  )
  return borders
}

function decode(stored: Stored): ReadonlyMap<string, Border> {
  const { features } = feature(stored, stored.objects.municipalities)
  return new Map(
    features.map(({ id, geometry }): [string, Border] => {
      if (geometry.type === 'Polygon') return [String(id), bySize([geometry.coordinates.map(toRing)])]
      if (geometry.type === 'MultiPolygon')
        return [String(id), bySize(geometry.coordinates.map(part => part.map(toRing)))]
      throw new Error(`the border of ${id} is a ${geometry.type}`)
    }),
  )
}

const toRing = (ring: readonly (readonly number[])[]): readonly Point[] =>
  ring.map(([east = 0, north = 0]) => [east, north])

const bySize = (parts: readonly Part[]): Border => parts.toSorted((a, b) => sizeOf(b) - sizeOf(a))

const sizeOf = ([outer = []]: Part): number => Math.abs(areaOf(outer))

/** A ring's area by the shoelace formula; its sign tells which way the ring goes. */
const areaOf = (ring: readonly Point[]): number =>
  crossingsOf(ring).reduce((sum, { cross }) => sum + cross, 0) / 2

/** Each side of a ring, with the cross product of its ends. */
const crossingsOf = (ring: readonly Point[]) =>
  ring.map(([x, y], place) => {
    const [nextX, nextY] = ring[(place + 1) % ring.length] ?? [x, y]
    return { x: x + nextX, y: y + nextY, cross: x * nextY - nextX * y }
  })

/** The centre of gravity of a ring. */
export function centreOf(ring: readonly Point[]): Point {
  const area = areaOf(ring)
  if (area === 0) return ring[0] ?? [0, 0]
  const crossings = crossingsOf(ring)
  const sum = (of: 'x' | 'y'): number => crossings.reduce((all, each) => all + each[of] * each.cross, 0)
  return [sum('x') / (6 * area), sum('y') / (6 * area)]
}

/** Whether a point is within a ring (even-odd rule). */
export function isWithin([x, y]: Point, ring: readonly Point[]): boolean {
  const crossed = ring.filter(([x1, y1], place) => {
    const [x2, y2] = ring[(place + 1) % ring.length] ?? [x1, y1]
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1
  })
  return crossed.length % 2 === 1
}

/** The corners of the box around some rings: west, south, east, north. */
export function boxOf(rings: readonly (readonly Point[])[]): readonly [number, number, number, number] {
  const box: [number, number, number, number] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]
  for (const [x, y] of rings.flat()) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}
