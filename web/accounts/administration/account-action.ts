import type { AdministeredAccount } from '../../../src/administration/contract.ts'
import type { Role } from '../../api/index.ts'

/** What can be done with an account. */
export type AccountAction = 'handover' | 'logOut' | 'suspend' | 'lift' | 'promote'

/** What somebody of a role may do with an account of her branch; the server decides by itself. */
export function actionsOf(role: Role, account: AdministeredAccount): readonly AccountAction[] {
  if (account.suspendedAt) return role === 'korfor' ? ['lift'] : []
  const actions: AccountAction[] = []
  if (role === 'coordinator' && account.assessments > 0) actions.push('handover')
  if (role === 'korfor' && account.role === 'assessor') actions.push('promote')
  if (!account.own) actions.push('logOut', 'suspend')
  return actions
}
