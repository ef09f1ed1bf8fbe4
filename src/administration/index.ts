import type { Program, Route } from '../accounts/index.ts'
import { accountRoutes } from './account-routes.ts'
import { handoverRoutes } from './handover-routes.ts'
import { suspensionRoutes } from './suspension-routes.ts'

/** Handover, suspension, accounts and the authorisation register. */
export function administrationRoutes(program: Program): Route[] {
  return [...handoverRoutes, ...suspensionRoutes(program), ...accountRoutes]
}
