// "Administrer kartleggere" and "Autorisasjonsregister" (manual, appendix 2): who has access, and who had.
import { type Actor, FileReply, type Route, route } from '../accounts/index.ts'
import type { Transaction } from '../platform/database.ts'
import { authorisationCsv } from './authorisation-csv.ts'
import { type AuthorisationRow, authorisations } from './authorisation-queries.ts'
import {
  type AdministeredAccount,
  type Authorisation,
  administeredAccountsSchema,
  authorisationListSchema,
  branchQuerySchema,
} from './contract.ts'
import { administrationProblems } from './problems.ts'
import { type AccountRow, administeredAccounts, municipalityInBranch } from './queries.ts'

type Place = Readonly<{ number: string; name: string }> | null

/** The municipality asked for, or one's own; null for what is above the municipalities. */
async function placeOf(tx: Transaction, actor: Actor, asked: string | undefined): Promise<Place> {
  const number = asked ?? actor.municipalityNumber
  if (number === null) return null
  const name = await municipalityInBranch(tx, number)
  if (!name) throw administrationProblems['administration.outside-branch']()
  return { number, name }
}

const toAccount = ({ grantedAt, lastLoginAt, suspendedAt, ...row }: AccountRow): AdministeredAccount => ({
  ...row,
  grantedAt: grantedAt.toISOString(),
  lastLoginAt: lastLoginAt?.toISOString() ?? null,
  suspendedAt: suspendedAt?.toISOString() ?? null,
})

const accounts = route({
  method: 'GET',
  url: '/api/administration/accounts',
  summary:
    'The accounts of a municipality with counts of their assessments, or those above the municipalities',
  permission: 'account.administer',
  audit: ['accounts.listed'],
  query: branchQuerySchema,
  reply: administeredAccountsSchema,
  async handle({ tx, audit, actor, query }) {
    const municipality = await placeOf(tx, actor, query.municipalityNumber)
    const rows = await administeredAccounts(tx, municipality?.number ?? null)
    const about = municipality && { objectType: 'municipality', objectId: municipality.number }
    await audit({ action: 'accounts.listed', ...about, details: { accounts: rows.length } })
    return { municipality, accounts: rows.map(toAccount) }
  },
})

const toAuthorisation = ({ grantedAt, revokedAt, ...row }: AuthorisationRow): Authorisation => ({
  ...row,
  grantedAt: grantedAt.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
})

const register = route({
  method: 'GET',
  url: '/api/authorisation-register',
  summary: 'Who has or had access in one’s branch: name, place, role, granted, revoked',
  permission: 'authorisation-register.read',
  audit: ['authorisation-register.read'],
  reply: authorisationListSchema,
  async handle({ tx, audit }) {
    const rows = await authorisations(tx)
    await audit({ action: 'authorisation-register.read', details: { rows: rows.length } })
    return rows.map(toAuthorisation)
  },
})

const registerCsv = route({
  method: 'GET',
  url: '/api/authorisation-register.csv',
  summary: 'The authorisation register as CSV',
  permission: 'authorisation-register.read',
  audit: ['authorisation-register.downloaded'],
  async handle({ tx, audit, language, now }) {
    const rows = await authorisations(tx)
    await audit({ action: 'authorisation-register.downloaded', details: { rows: rows.length } })
    const fileName = `autorisasjonsregister-${now.toISOString().slice(0, 10)}.csv`
    return new FileReply(
      'text/csv; charset=utf-8; header=present',
      authorisationCsv(rows, language),
      fileName,
    )
  },
})

/** The accounts to administer, and the authorisation register with its export. */
export const accountRoutes: readonly Route[] = [accounts, register, registerCsv]
