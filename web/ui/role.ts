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

/** A role's name, e.g. `Kommunekontakt`. */
export function useRoleName(): (role: Role) => string {
  const t: Say<UiKey> = useTexts(texts)
  return role => t(roleTexts[role])
}
