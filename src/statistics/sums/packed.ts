// Releases as they lie for sums: what tables have in common, their shape, is told once, and the rest is numbers. A packed
// release reads as any other; its tables are made when somebody looks at them.
import { z } from 'zod'
import type { ProtectedTable, ReleaseContent } from '../contract.ts'

/** Everything of a table but its numbers; `parts`: the cells of the table `by` that each part is of. */
export const tableShape = z.object({
  id: z.string(),
  cells: z.array(z.string()),
  by: z.string().optional(),
  parts: z.array(z.array(z.string())).optional(),
})
export type TableShape = z.infer<typeof tableShape>

/** Shapes by the number that they go by. */
export type Shapes = ReadonlyMap<number, TableShape>

/**
 * A release's tables: `ids` of their shapes, and the `counts` of them all: for each part, or the table itself when it has
 * none, the total and then the cells. Both whole numbers of four bytes, the most telling first.
 */
export type Packed = Readonly<{ shapes: Shapes; ids: Uint8Array; counts: Uint8Array }>

const packs = new WeakMap<object, Packed>()

/** How the content lies packed, if it does. */
export const packOf = (content: object): Packed | undefined => packs.get(content)

/** A release's content whose tables are unpacked when they are read. */
export function fromPacked(head: Omit<ReleaseContent, 'tables'>, packed: Packed): ReleaseContent {
  let tables: ProtectedTable[] | undefined
  const content = {
    ...head,
    get tables() {
      tables ??= [...tablesIn(packed)].map(({ shape, counts }) => unpack(shape, counts))
      return tables
    },
  }
  packs.set(content, packed)
  return content
}

/** How many numbers a table of a shape has. */
const lengthOf = ({ cells, parts }: TableShape): number => (parts?.length ?? 1) * (1 + cells.length)

const BYTES = 4
const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength)

/** @throws Error for a shape that isn't there */
function shapesIn({ shapes, ids }: Packed): readonly TableShape[] {
  const view = viewOf(ids)
  return Array.from({ length: ids.length / BYTES }, (_, table) => {
    const shape = shapes.get(view.getInt32(table * BYTES))
    if (!shape) throw new Error('a release names a shape that is not there')
    return shape
  })
}

/** The tables of a packed release, each with its numbers. */
function* tablesIn(packed: Packed): Generator<{ shape: TableShape; counts: readonly number[] }> {
  const view = viewOf(packed.counts)
  let at = 0
  for (const shape of shapesIn(packed)) {
    const counts = Array.from({ length: lengthOf(shape) }, (_, place) => view.getInt32((at + place) * BYTES))
    at += counts.length
    yield { shape, counts }
  }
}

/** Numbers of a shape as a table. */
function unpack({ id, cells, by, parts }: TableShape, counts: readonly number[]): ProtectedTable {
  const step = 1 + cells.length
  const unpacked = (parts ?? [[]]).map((of, part) => ({
    of: [...of],
    total: counts[part * step] ?? 0,
    cells: Object.fromEntries(cells.map((cell, place) => [cell, counts[part * step + 1 + place] ?? 0])),
  }))
  const [whole] = unpacked
  if (by === undefined || !parts || !whole) return { id, total: whole?.total ?? 0, cells: whole?.cells ?? {} }
  const sums = Object.fromEntries(
    cells.map(cell => [cell, unpacked.reduce((sum, part) => sum + (part.cells[cell] ?? 0), 0)]),
  )
  return { id, total: unpacked.reduce((sum, { total }) => sum + total, 0), cells: sums, by, parts: unpacked }
}

/** Tables of one shape added up, and how many there were. */
export type ShapeSum = Readonly<{ table: ProtectedTable; from: number }>

/** Adds packed releases up: one sum for each shape that is found, in the order they are found. */
export function sumPacked(packs: readonly Packed[]): readonly ShapeSum[] {
  const sums = new Map<TableShape, { counts: number[]; from: number }>()
  for (const packed of packs) {
    const view = viewOf(packed.counts)
    let at = 0
    for (const shape of shapesIn(packed)) {
      const sum = sums.get(shape) ?? { counts: new Array<number>(lengthOf(shape)).fill(0), from: 0 }
      sums.set(shape, sum)
      sum.from += 1
      addFrom(view, at, sum.counts)
      at += sum.counts.length * BYTES
    }
  }
  return [...sums].map(([shape, { counts, from }]) => ({ table: unpack(shape, counts), from }))
}

function addFrom(view: DataView, start: number, counts: number[]): void {
  for (let place = 0; place < counts.length; place++)
    counts[place] = (counts[place] ?? 0) + view.getInt32(start + place * BYTES)
}
