// The right to object (regulation § 10): any assessor or coordinator of the municipality registers it, at any time,
// with or without a round. Before the transfer it erases what there is; after it, it holds for the years to come.
import {
  type Actor,
  accountProblems,
  type Program,
  type Route,
  route,
  type Scope,
} from '../accounts/index.ts'
import { optOutDeletedSchema, optOutMadeSchema, optOutNumberSchema, optOutStatusSchema } from './contract.ts'
import { requireNumber } from './person.ts'
import { countOwn, deleteOptOut, makeOptOut, optOutExists, type Tokens } from './queries.ts'
import { noteSearch, type PersonSearch, settleSearch } from './search.ts'
import { findSearch, findTokens } from './tokens.ts'

type Begin = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>
type Deed<T> = (scope: Scope & { tokens: Tokens; search: PersonSearch; actor: Actor }) => Promise<T>

/**
 * Runs `deed` with the person's tokens. What must hold even if the deed is refused is committed first: the municipality's
 * key, if there was none, and that somebody asked.
 */
async function withTokens<T>(
  program: Program,
  actor: Actor,
  begin: Begin,
  nationalNumber: string,
  deed: Deed<T>,
): Promise<T> {
  const municipality = actor.municipalityNumber
  if (municipality === null) throw accountProblems['access.denied']()
  const digits = requireNumber(nationalNumber, program.environment)
  const { keyRing, searchLimits } = program
  const search = await begin(async ({ tx }) => {
    await keyRing.makeMunicipalityKey(tx, municipality)
    const found = await findSearch(tx, keyRing, municipality, digits)
    await noteSearch(tx, found, searchLimits)
    return found
  })
  return begin(async scope => {
    const tokens = await findTokens(scope.tx, keyRing, municipality, digits)
    return deed({ ...scope, tokens, search, actor })
  })
}

const check = (program: Program): Route =>
  route({
    method: 'POST',
    url: '/api/opt-outs/check',
    summary: 'Whether the person of a national number has opted out in the municipality',
    permission: 'opt-out.manage',
    audit: ['opt-out.checked'],
    body: optOutNumberSchema,
    reply: optOutStatusSchema,
    handleOutside: ({ actor, body, begin }) =>
      withTokens(program, actor, begin, body.nationalNumber, async ({ tx, tokens, audit }) => {
        const optedOut = await optOutExists(tx, tokens.optOut)
        await audit({ action: 'opt-out.checked', objectType: 'opt-out' })
        return { optedOut }
      }),
  })

const make = (program: Program): Route =>
  route({
    method: 'POST',
    url: '/api/opt-outs',
    summary: 'Registers an opt-out and erases every assessment of the person in the municipality',
    permission: 'opt-out.manage',
    audit: ['opt-out.made'],
    body: optOutNumberSchema,
    reply: optOutMadeSchema,
    handleOutside: ({ actor, body, begin }) =>
      withTokens(program, actor, begin, body.nationalNumber, async ({ tx, tokens, search, audit }) => {
        const already = await optOutExists(tx, tokens.optOut)
        const erasedOwn = await countOwn(tx, actor.accountId, tokens)
        await makeOptOut(tx, tokens)
        if (!already) await settleSearch(tx, search)
        await audit({ action: 'opt-out.made', objectType: 'opt-out', details: { already } })
        return { optedOut: true as const, already, erasedOwn }
      }),
  })

const remove = (program: Program): Route =>
  route({
    method: 'POST',
    url: '/api/opt-outs/delete',
    summary: 'Deletes an opt-out, on the person’s own demand; what it erased does not come back',
    permission: 'opt-out.manage',
    audit: ['opt-out.deleted'],
    body: optOutNumberSchema,
    reply: optOutDeletedSchema,
    handleOutside: ({ actor, body, begin }) =>
      withTokens(program, actor, begin, body.nationalNumber, async ({ tx, tokens, search, audit }) => {
        const existed = await deleteOptOut(tx, tokens)
        if (existed) await settleSearch(tx, search)
        await audit({ action: 'opt-out.deleted', objectType: 'opt-out', details: { existed } })
        return { optedOut: false as const, existed }
      }),
  })

/** Check, make and delete an opt-out by national number, which travels in the body. */
export function optOutRoutes(program: Program): Route[] {
  return [check(program), make(program), remove(program)]
}
