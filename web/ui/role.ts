import type { Role } from '../api/index.ts'
import { type Say, useTexts } from '../language/index.ts'
import { texts } from './texts.ts'

const roleTexts = {
  korfor: 'roleKorfor',
  korus: 'roleKorus',
  coordinator: 'roleCoordinator',
  assessor: 'roleAssessor',
} as const

type UiKey = typeof texts extends { nb: Readonly<Record<infer Key extends string, string>> } ? Key : never

/** Role and place in one line, e.g. `Kartlegger, NAV Fjordvik`; once where the place says the role itself, as KORUS does. */
export function useRoleAndPlace(): (of: { role: Role; place: string }) => string {
  const roleName = useRoleName()
  return ({ role, place }) => {
    const name = roleName(role)
    if (place === '') return name
    return place.startsWith(name) ? place : `${name}, ${place}`
  }
}

/** A role's name, e.g. `Kommunekontakt`. */
export function useRoleName(): (role: Role) => string {
  const t: Say<UiKey> = useTexts(texts)
  return role => t(roleTexts[role])
}
