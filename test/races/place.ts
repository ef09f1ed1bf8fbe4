// A municipality of its own for each race, so that what one run transfers, suspends or opts out is none of the next one's.
import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import type { App } from '../../src/app.ts'
import { hashSecret, randomSecret } from '../../src/platform/cipher.ts'
import type { Clock } from '../../src/platform/clock.ts'
import type { TestDatabase } from '../harness/database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** How many interleavings each race is tried in; set by RACE_RUNS. */
    raceRuns: number
  }
}

export type Seat = 'coordinator' | 'assessor' | 'colleague' | 'otherUnit'
export type Answer = Readonly<{ status: number; code: string | undefined; body: Record<string, unknown> }>

export type RacePlace = Readonly<{
  municipality: string
  roundId: string
  accounts: Readonly<Record<Seat, string>>
  /** Asks as somebody; of another process of the program, when one is given. */
  ask(
    seat: Seat,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: object,
    process?: App,
  ): Promise<Answer>
}>

type Parts = Readonly<{ app: App; database: Pick<TestDatabase, 'owner'>; clock: Clock }>

let made = 0

/** Makes a municipality with two units, four people with sessions, and a round that is open on 1 October 2026. */
export async function makePlace({ app, database, clock }: Parts): Promise<RacePlace> {
  made += 1
  const municipality = `97${String(made).padStart(4, '0')}`
  const roundId = randomUUID()
  const cookies = new Map<Seat, string>()
  const accounts: Record<Seat, string> = {
    coordinator: randomUUID(),
    assessor: randomUUID(),
    colleague: randomUUID(),
    otherUnit: randomUUID(),
  }
  const at = clock.now()
  await database.owner.begin(async tx => {
    const [unit, otherUnit] = [randomUUID(), randomUUID()]
    await tx`insert into municipality (number, name, county_number, county_name, region_code, synthetic, agreement_date)
      values (${municipality}, ${municipality}, '97', 'Testfylket', 'stavanger', true, ${at})`
    await tx`insert into unit (id, municipality_number, name, created_at)
      values (${unit}, ${municipality}, 'En', ${at}), (${otherUnit}, ${municipality}, 'To', ${at})`
    for (const [seat, id] of Object.entries(accounts) as [Seat, string][]) {
      const cookie = randomSecret()
      const [holder, place] = [Buffer.from(id), seat === 'otherUnit' ? otherUnit : unit]
      const isCoordinator = seat === 'coordinator'
      cookies.set(seat, cookie)
      await tx`insert into account (id, holder_token, role, municipality_number, unit_id, full_name, email, service_type,
          terms_version, granted_at)
        values (${id}, ${holder}, ${isCoordinator ? 'coordinator' : 'assessor'}, ${municipality}, ${isCoordinator ? null : place},
          ${seat}, 'a@example.no', ${isCoordinator ? null : 1}, 1, ${at})`
      await tx`insert into session (id_hash, holder_token, account_id, created_at, last_seen_at, authenticated_at)
        values (${hashSecret(cookie)}, ${holder}, ${id}, ${at}, ${at}, ${at})`
    }
    await tx`insert into mapping_year (year, instrument, opened_at, opened_by)
      values (2026, '2026', ${at}, ${accounts.coordinator}) on conflict do nothing`
    await tx`insert into round (id, municipality_number, year, end_date, transfer_date, created_at, dates_changed_at)
      values (${roundId}, ${municipality}, 2026, '2026-10-30', '2026-11-20', ${at}, ${at})`
    await app.program.keyRing.makeRoundKeys(tx, roundId, municipality)
  })
  return {
    municipality,
    roundId,
    accounts,
    async ask(seat, method, url, body, process = app) {
      const headers = { cookie: `__Host-brukerplan=${cookies.get(seat)}` }
      const request: InjectOptions = { method, url, headers, ...(body && { payload: body }) }
      const reply = await process.server.inject(request)
      const content = reply.body === '' ? {} : reply.json()
      return { status: reply.statusCode, code: content.code, body: content }
    },
  }
}
