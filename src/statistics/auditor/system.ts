// All that has been published, as statements about true counts that nobody outside may know.

/** Names of true counts, added. */
export type Sum = readonly string[]

/** A cell of a published table: what it truly counts, and what is shown of it. */
export type ToldCell = Readonly<{ name: string; of: Sum; shown: number }>

/**
 * A table that was protected by one draw. `people`: how many it truly is about, when that is published, or the true
 * counts that they are the sum of.
 */
export type Draw = Readonly<{ name: string; cells: readonly ToldCell[]; people: number | Sum }>

/** Anything else that is known of true counts: the sum, each taken `times`, is between `least` and `most`. */
export type Fact = Readonly<{
  of: readonly (readonly [count: string, times: number])[]
  least?: number
  most?: number
}>

/** Everything that an attacker has. */
export type Published = Readonly<{ draws: readonly Draw[]; facts: readonly Fact[] }>

/** A count that can be told better than it should. */
export type Finding = Readonly<{
  /** The table and the cell. */
  cell: string
  shown: number
  /** The last is of a number that doesn't come out of what was frozen: it was counted in another way. */
  kind: 'value-excluded' | 'known-to-be-small' | 'impossible' | 'not-derived'
  /** Values that it should be able to have, and can't. */
  excluded: readonly number[]
}>
