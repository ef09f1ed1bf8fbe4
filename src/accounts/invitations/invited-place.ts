// Where an invited account will belong: what the giver named, completed by what her own branch decides.
import type { Transaction } from '../../platform/database.ts'
import type { Actor } from '../actor.ts'
import type { CreateInvitation } from '../contract.ts'
import { findMunicipality, findRegion, findUnit, findUnitByName, makeUnit } from '../places/place-queries.ts'
import { placeOf } from '../sessions/session-queries.ts'
import { mayInvite, type Place } from './invitation-policy.ts'
import { invitationProblems } from './invitation-problems.ts'

/** A place and its name for people; `newUnit` is to be made together with the invitation. */
type Found = Readonly<{
  place: Place
  names: Parameters<typeof placeOf>[0]
  newUnit?: Readonly<{ name: string; municipalityNumber: string }>
}>

const nowhere = { region_name: null, municipality_name: null, unit_name: null }

async function findRegionPlace(tx: Transaction, giver: Actor, wish: CreateInvitation): Promise<Found> {
  const code = wish.regionCode ?? giver.regionCode
  if (!code) throw invitationProblems['invitation.place-missing']()
  const region = await findRegion(tx, code)
  if (!region) throw invitationProblems['invitation.place-unknown']()
  const place = { regionCode: code, municipalityNumber: null, unitId: null }
  return { place, names: { ...nowhere, region_name: region.name } }
}

async function findMunicipalityPlace(tx: Transaction, giver: Actor, wish: CreateInvitation): Promise<Found> {
  const number = wish.municipalityNumber ?? giver.municipalityNumber
  if (!number) throw invitationProblems['invitation.place-missing']()
  const municipality = await findMunicipality(tx, number)
  if (!municipality) throw invitationProblems['invitation.place-unknown']()
  const place = { regionCode: municipality.regionCode, municipalityNumber: number, unitId: null }
  return { place, names: { ...nowhere, municipality_name: municipality.name } }
}

/** The unit by identifier, else by name, else the giver's own. */
async function findUnitPlace(tx: Transaction, giver: Actor, wish: CreateInvitation): Promise<Found> {
  const { place, names } = await findMunicipalityPlace(tx, giver, wish)
  const municipalityNumber = place.municipalityNumber ?? ''
  const id = wish.unitId ?? (wish.unitName === undefined ? giver.unitId : null)
  if (id === null && wish.unitName === undefined) throw invitationProblems['invitation.place-missing']()
  const unit = id ? await findUnit(tx, id) : await findUnitByName(tx, municipalityNumber, wish.unitName ?? '')
  if (!unit && id) throw invitationProblems['invitation.place-unknown']()
  if (unit && 'municipalityNumber' in unit && unit.municipalityNumber !== municipalityNumber)
    throw invitationProblems['invitation.place-unknown']()
  if (unit) return { place: { ...place, unitId: unit.id }, names: { ...names, unit_name: unit.name } }
  const name = wish.unitName ?? ''
  return { place, names: { ...names, unit_name: name }, newUnit: { name, municipalityNumber } }
}

function find(tx: Transaction, giver: Actor, wish: CreateInvitation): Promise<Found> {
  if (wish.role === 'korus') return findRegionPlace(tx, giver, wish)
  if (wish.role === 'coordinator') return findMunicipalityPlace(tx, giver, wish)
  if (wish.role === 'assessor') return findUnitPlace(tx, giver, wish)
  const place = { regionCode: null, municipalityNumber: null, unitId: null }
  return Promise.resolve({ place, names: nowhere })
}

/**
 * Finds the place of an invitation, and makes its unit if it is new.
 * @throws Problem `invitation.place-missing`, `invitation.place-unknown`, `invitation.outside-branch`.
 */
export async function settlePlace(
  tx: Transaction,
  giver: Actor,
  wish: CreateInvitation,
  newUnitId: string,
  now: Date,
): Promise<{ place: Place; name: string }> {
  const { place, names, newUnit } = await find(tx, giver, wish)
  if (!mayInvite(giver, wish.role, place)) throw invitationProblems['invitation.outside-branch']()
  if (!newUnit) return { place, name: placeOf(names) }
  const unit = await makeUnit(tx, { id: newUnitId, ...newUnit }, now)
  return { place: { ...place, unitId: unit.id }, name: placeOf({ ...names, unit_name: unit.name }) }
}
