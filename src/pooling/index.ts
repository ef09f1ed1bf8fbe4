// Pooling: municipalities with too few people to be told of alone are told of together, with earlier years or neighbours.
import type { Program, Route } from '../accounts/index.ts'
import type { Random } from '../statistics/index.ts'
import { agreementRoutes } from './agreement-routes.ts'
import { yearRoutes } from './year-routes.ts'

export { sendNeighbourMails } from './send-neighbour-mails.ts'

/** Agreements between neighbours, and the draw of a year together with others. `random` from a cryptographic source. */
export const poolingRoutes = (program: Program, random: Random): readonly Route[] => [
  ...agreementRoutes,
  ...yearRoutes(program, random),
]
