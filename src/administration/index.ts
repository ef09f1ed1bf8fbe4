import type { Program, Route } from '../accounts/index.ts'
import { accountRoutes } from './account-routes.ts'
import { boardRoutes } from './board-routes.ts'
import { handoverRoutes } from './handover-routes.ts'
import { suspensionRoutes } from './suspension-routes.ts'
import { textRoutes } from './text-routes.ts'
import { unitRoutes } from './unit-routes.ts'

/** Handover, suspension, accounts and the authorisation register, units, KORFOR's texts, and the board. */
export function administrationRoutes(program: Program): Route[] {
  return [
    ...handoverRoutes,
    ...suspensionRoutes(program),
    ...accountRoutes,
    ...unitRoutes,
    ...textRoutes,
    ...boardRoutes,
  ]
}
