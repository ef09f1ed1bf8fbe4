// What somebody is about to give: pure, so that it can be checked without a page.
import type { CreateInvitation } from '../../../src/accounts/contract.ts'
import type { Account, Role } from '../../api/index.ts'
import type { Faults } from '../../ui/index.ts'

export const newUnit = 'new'
export const mostPeople = 500
export const mostSingle = 20

export type InvitationField = 'role' | 'regionCode' | 'municipalityNumber' | 'unitId' | 'unitName' | 'count'

export type Draft = Readonly<{
  role: Role
  regionCode: string
  municipalityNumber: string
  /** A unit's id, `new`, or nothing chosen yet. */
  unitId: string
  unitName: string
  kind: 'shared' | 'single'
  count: string
}>

/** Same level or lower (manual, appendix 2), highest first. */
export const mayGive: Readonly<Record<Role, readonly Role[]>> = {
  korfor: ['korfor', 'korus', 'coordinator', 'assessor'],
  korus: ['korus', 'coordinator', 'assessor'],
  coordinator: ['coordinator', 'assessor'],
  assessor: ['assessor'],
}

/** The usual invitation of a giver: to the level below, in the own place. */
export function firstDraft(giver: Account): Draft {
  const usual = {
    korfor: 'korus',
    korus: 'coordinator',
    coordinator: 'assessor',
    assessor: 'assessor',
  } as const
  return {
    role: usual[giver.role],
    regionCode: giver.regionCode ?? '',
    municipalityNumber: giver.municipalityNumber ?? '',
    unitId: '',
    unitName: '',
    kind: 'shared',
    count: '10',
  }
}

/** Which parts of the place the giver has to say. */
export function asksFor(giver: Role, role: Role) {
  return {
    region: giver === 'korfor' && role === 'korus',
    municipality:
      (giver === 'korfor' || giver === 'korus') && (role === 'coordinator' || role === 'assessor'),
    unit: giver !== 'assessor' && role === 'assessor',
  }
}

type FaultKey = 'faultRegion' | 'faultMunicipality' | 'faultUnit' | 'faultUnitName' | 'faultCount'

/** What is missing or wrong. */
export function checkDraft(
  giver: Role,
  draft: Draft,
  t: (key: FaultKey, values?: { most: number }) => string,
) {
  const asks = asksFor(giver, draft.role)
  const most = draft.kind === 'shared' ? mostPeople : mostSingle
  const count = Number(draft.count)
  const faults: Partial<Record<InvitationField, string>> = {}
  if (asks.region && !draft.regionCode) faults.regionCode = t('faultRegion')
  if (asks.municipality && !draft.municipalityNumber) faults.municipalityNumber = t('faultMunicipality')
  if (asks.unit && !draft.unitId) faults.unitId = t('faultUnit')
  if (asks.unit && draft.unitId === newUnit && draft.unitName.trim().length < 2)
    faults.unitName = t('faultUnitName')
  if (!Number.isInteger(count) || count < 1 || count > most) faults.count = t('faultCount', { most })
  return faults as Faults<InvitationField>
}

/** The request: only what the giver has to say. */
export function toRequest(giver: Role, draft: Draft): CreateInvitation {
  const asks = asksFor(giver, draft.role)
  return {
    role: draft.role,
    kind: draft.kind,
    count: Number(draft.count),
    ...(asks.region && { regionCode: draft.regionCode }),
    ...(asks.municipality && { municipalityNumber: draft.municipalityNumber }),
    ...(asks.unit &&
      (draft.unitId === newUnit ? { unitName: draft.unitName.trim() } : { unitId: draft.unitId })),
  }
}
