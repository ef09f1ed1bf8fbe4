import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../../test/harness/database.ts'
import { inTransaction } from '../../platform/database.ts'
import { type Role, roles } from '../role.ts'
import { type Giver, invitationState, mayInvite, type Place } from './invitation-policy.ts'

const now = new Date('2026-10-01T10:00:00Z')

test('an invitation is open until it is used up, withdrawn or thirty days old', () => {
  const fresh = { maxUses: 2, uses: 1, expiresAt: new Date(now.getTime() + 1), withdrawnAt: null }
  expect(invitationState(fresh, now)).toBe('open')
  expect(invitationState({ ...fresh, uses: 2 }, now)).toBe('used')
  expect(invitationState({ ...fresh, expiresAt: now }, now)).toBe('expired')
  expect(invitationState({ ...fresh, withdrawnAt: now }, now)).toBe('withdrawn')
})

// Two regions, two municipalities in the first, two units in the first municipality.
const nowhere: Place = { regionCode: null, municipalityNumber: null, unitId: null }
const north: Place = { ...nowhere, regionCode: 'nord' }
const south: Place = { ...nowhere, regionCode: 'sor' }
const first: Place = { ...north, municipalityNumber: '9980' }
const second: Place = { ...north, municipalityNumber: '9981' }
const far: Place = { ...south, municipalityNumber: '9982' }
const unit: Place = { ...first, unitId: randomUUID() }
const otherUnit: Place = { ...first, unitId: randomUUID() }
const secondUnit: Place = { ...second, unitId: randomUUID() }
const farUnit: Place = { ...far, unitId: randomUUID() }

const placesOf: Readonly<Record<Role, readonly Place[]>> = {
  korfor: [nowhere],
  korus: [north, south],
  coordinator: [first, second, far],
  assessor: [unit, otherUnit, secondUnit, farUnit],
}
const giverIn = (role: Role, place: Place): Giver => ({
  role,
  regionCode: role === 'korus' ? place.regionCode : null,
  municipalityNumber: place.municipalityNumber,
  unitId: place.unitId,
})
const givers = roles.map(role => giverIn(role, placesOf[role][0] ?? nowhere))

test('the same level or a lower one, in one’s own branch', () => {
  const allowed = givers.map(giver =>
    roles.map(role => placesOf[role].filter(place => mayInvite(giver, role, place)).length),
  )
  expect(allowed).toEqual([
    // to  korfor korus coordinator assessor
    [1, 2, 3, 4], // korfor: everybody
    [0, 1, 2, 3], // korus: its region
    [0, 0, 1, 2], // coordinator: her municipality
    [0, 0, 0, 1], // assessor: her unit
  ])
})

let database: TestDatabase
beforeAll(async () => {
  database = await cloneDatabase()
  const { owner } = database
  for (const place of [first, second, far])
    await owner`insert into municipality (number, name, county_number, county_name, region_code, synthetic)
      values (${place.municipalityNumber}, 'Prøvekommune', '99', 'Prøvefylket', ${place.regionCode}, true)`
  for (const place of placesOf.assessor)
    await owner`insert into unit (id, municipality_number, name, created_at)
      values (${place.unitId}, ${place.municipalityNumber}, ${`Instans ${place.unitId}`}, ${now})`
})
afterAll(() => database?.drop())

async function makeGiver(giver: Giver): Promise<string> {
  const id = randomUUID()
  await database.owner`insert into account (id, holder_token, role, region_code, municipality_number, unit_id, full_name, email,
      service_type, granted_at)
    values (${id}, ${randomBytes(32)}, ${giver.role}, ${giver.regionCode}, ${giver.municipalityNumber}, ${giver.unitId},
      'Prøve Giver', 'p@example.no', ${giver.role === 'assessor' ? 1 : null}, ${now})`
  return id
}

/** Whether the database, asked past every route, takes the invitation. */
async function databaseTakes(account: string, role: Role, place: Place): Promise<boolean> {
  const insert = inTransaction(database.app, { account }, now, async tx => {
    await tx`insert into invitation (id, token_hash, role, region_code, municipality_number, unit_id, max_uses, created_by,
        created_at, expires_at)
      values (${randomUUID()}, ${randomBytes(32)}, ${role}, ${role === 'korus' ? place.regionCode : null},
        ${place.municipalityNumber}, ${place.unitId}, 1, ${account}, ${now}, ${new Date(now.getTime() + 1000)})`
  })
  return insert.then(
    () => true,
    (error: Error) => {
      expect(error.message).toMatch(/row-level security/)
      return false
    },
  )
}

test('the database’s policy says the same for every giver, role and place', async () => {
  for (const giver of givers) {
    const account = await makeGiver(giver)
    for (const role of roles)
      for (const place of placesOf[role])
        expect(
          await databaseTakes(account, role, place),
          `${giver.role} → ${role} ${JSON.stringify(place)}`,
        ).toBe(mayInvite(giver, role, place))
  }
})

test('a unit of another municipality can’t be smuggled into an invitation', async () => {
  const coordinator = givers[2]
  if (!coordinator) throw new Error('no coordinator')
  const account = await makeGiver(coordinator)
  const smuggled = inTransaction(database.app, { account }, now, async tx => {
    await tx`insert into invitation (id, token_hash, role, municipality_number, unit_id, max_uses, created_by, created_at, expires_at)
      values (${randomUUID()}, ${randomBytes(32)}, 'assessor', ${first.municipalityNumber}, ${farUnit.unitId}, 1, ${account}, ${now},
        ${new Date(now.getTime() + 1000)})`
  })
  await expect(smuggled).rejects.toThrow('invitation_unit_of_municipality')
})
