import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { AdministeredAccount } from '../../../src/administration/contract.ts'
import { useAccount } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { type AccountAction, actionsOf } from './account-action.ts'
import { ActionDialog } from './action-dialog.tsx'
import { texts } from './texts.ts'

/** The buttons of one account, each of which asks before it does anything. */
export function AccountActions({ account }: { account: AdministeredAccount }) {
  const t = useTexts(texts)
  const { role } = useAccount()
  const [asking, setAsking] = useState<AccountAction>()
  // The same person may stand under two units.
  const whose = [account.fullName, account.unitName].filter(Boolean).join(', ')
  return (
    <div className="administration__actions">
      {actionsOf(role, account).map(action => (
        <Button
          key={action}
          variant="tertiary"
          data-size="sm"
          data-color={action === 'suspend' ? 'danger' : 'accent'}
          aria-label={`${t(`${action}Button`)}: ${whose}`}
          onClick={() => setAsking(action)}
        >
          {t(`${action}Button`)}
        </Button>
      ))}
      {asking && <ActionDialog action={asking} account={account} onClose={() => setAsking(undefined)} />}
    </div>
  )
}
