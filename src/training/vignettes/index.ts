// The written cases, in the order in which they are best read: from the plain to the doubtful.
import { amalie } from './amalie.ts'
import { elin } from './elin.ts'
import { jonas } from './jonas.ts'
import { odd } from './odd.ts'
import { runar } from './runar.ts'
import { samir } from './samir.ts'
import { tone } from './tone.ts'
import type { Vignette } from './vignette.ts'

export type { AreaName, RecommendedAnswer, RecommendedRating, Vignette } from './vignette.ts'

export const vignettes: readonly Vignette[] = [runar, amalie, elin, odd, jonas, samir, tone]

/** The case of a name; undefined for a name that there is no case for. */
export function findVignette(name: string | undefined): Vignette | undefined {
  return vignettes.find(vignette => vignette.name === name)
}
