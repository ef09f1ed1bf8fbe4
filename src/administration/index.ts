import type { Program, Route } from '../accounts/index.ts'
import { handoverRoutes } from './handover-routes.ts'

/** Handover, accounts and suspension, the authorisation register, units, KORFOR's texts, and the board. */
export function administrationRoutes(_program: Program): Route[] {
  return [...handoverRoutes]
}
