import { appendAudit } from '../../audit/index.ts'
import { randomSecret } from '../../platform/cipher.ts'
import { type Database, inTransaction } from '../../platform/database.ts'
import { insertInvitation } from './invitation-queries.ts'
import { expiryFrom, linkOf } from './make-invitations.ts'

/** Said to the operator in one line; `message` is the line. */
export class FirstInvitationRefused extends Error {}

export type FirstInvitationWish = Readonly<{
  /** Identifier of the invitation. */
  id: string
  /** The address that browsers use, without a trailing slash. */
  publicUrl: string
  /** Make one although there is a KORFOR account: everybody at KORFOR has left or been suspended by mistake. */
  evenIfThereIsOne?: boolean
}>

/**
 * Makes the one-time link of the first KORFOR account, on the operator's command line.
 * @throws FirstInvitationRefused when KORFOR has an account already: it invites its own.
 */
export async function makeFirstInvitation(
  database: Database,
  wish: FirstInvitationWish,
  now: Date,
): Promise<{ link: string; expiresAt: Date }> {
  const token = randomSecret()
  const expiresAt = expiryFrom(now)
  await inTransaction(database, { system: 'operator' }, now, async tx => {
    const [row] = await tx<{ exists: boolean }[]>`select korfor_exists() as exists`
    if (row?.exists && !wish.evenIfThereIsOne)
      throw new FirstInvitationRefused('KORFOR has an account already and invites its own. Nothing was made.')
    const place = { regionCode: null, municipalityNumber: null, unitId: null }
    await insertInvitation(
      tx,
      { id: wish.id, token, role: 'korfor', place, maxUses: 1, createdBy: null, expiresAt },
      now,
    )
    await appendAudit(tx, {
      at: now,
      action: 'invitation.created',
      objectType: 'invitation',
      objectId: wish.id,
      ground: 'operator',
      details: { role: 'korfor', maxUses: 1 },
    })
  })
  return { link: linkOf(wish.publicUrl, token), expiresAt }
}
