import type { Coding } from './coding.ts'

/** Some cells of another table: the people that a table is about, when it isn't about all. */
export type Group = Readonly<{ table: string; cells: readonly string[] }>

/**
 * A table that is made apart for parts of another, which must come before it, so that both can be read together. Parts
 * with a protected count below `min` are put together; with one part left it is made for all at once.
 */
export type Split = Readonly<{
  table: string
  into: readonly (readonly string[])[]
  min: number
}>

/**
 * A table as a division of people into inner cells: everybody it is about is in exactly one of them. All that is
 * shown of it (margins, totals, percentages) is added up from these.
 */
export type Division = Readonly<{
  id: string
  cells: readonly string[]
  group?: Group
  /** `as-group`: into the same parts as the table of its group. */
  split?: Split | 'as-group'
}>

/** A division that is counted in the rows of the register. */
export type Partition = Division & Coding
