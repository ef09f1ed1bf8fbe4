import { randomSecret } from '../../platform/cipher.ts'
import type { Actor } from '../actor.ts'
import { type CreatedInvitations, type CreateInvitation, invitationDays } from '../contract.ts'
import type { Program } from '../program.ts'
import type { Scope } from '../route.ts'
import { insertInvitation } from './invitation-queries.ts'
import { settlePlace } from './invited-place.ts'

/** An invitation made now is valid until this instant. */
export const expiryFrom = (now: Date) => new Date(now.getTime() + invitationDays * 86_400_000)

/** The token stands after `#`: a browser never sends that part, so it is in no log and no referrer. */
export const linkOf = (publicUrl: string, token: string) => `${publicUrl}/invitasjon#${token}`

/** Makes the links that were asked for; only their hashes are kept. @throws Problem as {@link settlePlace} does. */
export async function makeInvitations(
  { tx, audit }: Scope,
  program: Program,
  giver: Actor,
  wish: CreateInvitation,
  now: Date,
): Promise<CreatedInvitations> {
  const { place, name } = await settlePlace(tx, giver, wish, program.newId(), now)
  const [number, maxUses] = wish.kind === 'shared' ? [1, wish.count] : [wish.count, 1]
  const expiresAt = expiryFrom(now)
  const links: CreatedInvitations['links'] = []
  for (let made = 0; made < number; made += 1) {
    const [id, token] = [program.newId(), randomSecret()]
    const { role } = wish
    await insertInvitation(
      tx,
      { id, token, role, place, maxUses, createdBy: giver.accountId, expiresAt },
      now,
    )
    await audit({
      action: 'invitation.created',
      objectType: 'invitation',
      objectId: id,
      details: {
        role,
        maxUses,
        ...(place.municipalityNumber && { municipality: place.municipalityNumber }),
        ...(place.unitId && { unit: place.unitId }),
      },
    })
    links.push({ id, link: linkOf(program.publicUrl, token) })
  }
  return { links, role: wish.role, place: name, expiresAt: expiresAt.toISOString() }
}
