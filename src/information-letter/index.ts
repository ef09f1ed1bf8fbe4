import type { Program, Route } from '../accounts/index.ts'
import { contactRoutes } from './contact-routes.ts'
import { letterRoutes } from './letter-routes.ts'
import { textRoutes } from './text-routes.ts'

/** The information letter, the contacts that it names, and its text. */
export function informationLetterRoutes(program: Program): Route[] {
  return [...contactRoutes, ...letterRoutes(program), ...textRoutes(program)]
}
