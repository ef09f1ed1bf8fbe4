// Double registrations: people whom several units assessed, and who are in the register once. No row says who they are, so
// they are no partition of rows: how many comes from the transfer as one number. It is divided, drawn and audited as all
// else. Whose registrations were merged is no answer of anybody's, so the table is tied to no other.
import type { Division } from './partition.ts'

/** People by whether one unit assessed them, or several. */
export const registrations = {
  id: 'registrations',
  cells: ['single', 'double'],
} as const satisfies Division

/**
 * True counts of its cells.
 * @param people everybody, exactly
 * @throws RangeError when more are doubly registered than there are
 */
export function countRegistrations(people: number, doublyRegistered: number): readonly [number, number] {
  if (doublyRegistered < 0 || doublyRegistered > people)
    throw new RangeError(`${doublyRegistered} of ${people} people can't be doubly registered`)
  return [people - doublyRegistered, doublyRegistered]
}
