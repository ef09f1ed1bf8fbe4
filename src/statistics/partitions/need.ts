import { receivedOf, recommendedOf } from '../../instrument/index.ts'
import { type Coding, codeBy, type ValueOf } from './coding.ts'

/** What became of a service: received and to continue, received and to end, recommended anew (unmet), or neither. */
export const NEEDS = ['continued', 'ended', 'unmet', 'neither'] as const
export type Need = (typeof NEEDS)[number]

/** What became of a service for the person at hand. */
export function needOf(value: ValueOf, service: string): Need {
  const recommended = value(recommendedOf(service)) === 1
  if (value(receivedOf(service)) === 1) return recommended ? 'continued' : 'ended'
  return recommended ? 'unmet' : 'neither'
}

/** People by what became of a service; `needs`: those that the people of the table can have. */
export function codeNeed(service: string, needs: readonly Need[] = NEEDS): Coding {
  const reads = [receivedOf(service), recommendedOf(service)]
  return codeBy(needs, reads, value => needOf(value, service))
}
