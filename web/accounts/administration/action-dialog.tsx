import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { AdministeredAccount } from '../../../src/administration/contract.ts'
import { api } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { announce, Fetched, ProblemAlert } from '../../ui/index.ts'
import type { AccountAction } from './account-action.ts'
import { receiversQuery } from './queries.ts'
import { ReceiverChoice } from './receiver-choice.tsx'
import { texts } from './texts.ts'

const verbs: Readonly<Record<AccountAction, string>> = {
  handover: 'handover',
  suspend: 'suspend',
  lift: 'lift-suspension',
  promote: 'coordinator',
}

type Asked = Readonly<{ action: AccountAction; account: AdministeredAccount }>

function useCarryOut({ action, account }: Asked, onDone: () => void) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (receiverId: string) =>
      api.post(`/api/administration/accounts/${account.id}/${verbs[action]}`, {
        confirmed: true,
        ...(receiverId && { receiverId }),
      }),
    onSuccess: async () => {
      announce(t(`${action}Done`, { name: account.fullName, count: account.assessments }))
      await queries.invalidateQueries({ queryKey: ['administration'] })
      onDone()
    },
  })
}

function Receivers({
  account,
  value,
  onChange,
}: {
  account: AdministeredAccount
  value: string
  onChange: (id: string) => void
}) {
  const receivers = useQuery(receiversQuery(account.id))
  return (
    <Fetched query={receivers}>
      {data => (
        <ReceiverChoice receivers={data.filter(each => !each.samePerson)} value={value} onChange={onChange} />
      )}
    </Fetched>
  )
}

/** Asks before an account is changed, and for who takes over what it holds. */
export function ActionDialog({ action, account, onClose }: Asked & { onClose: () => void }) {
  const t = useTexts(texts)
  const title = useId()
  const [receiverId, setReceiverId] = useState('')
  const carryOut = useCarryOut({ action, account }, onClose)
  const needsReceiver = (action === 'handover' || action === 'suspend') && account.assessments > 0
  const values = { name: account.fullName, count: account.assessments }
  return (
    <Dialog
      open
      closeButton={false}
      onClose={onClose}
      aria-labelledby={title}
      className="administration__dialog"
    >
      <Heading level={2} data-size="xs" id={title}>
        {t(`${action}Title`, values)}
      </Heading>
      <Paragraph>{t(`${action}Text`, values)}</Paragraph>
      {needsReceiver && (
        <>
          {action === 'suspend' && <Paragraph>{t('holds', values)}</Paragraph>}
          <Receivers account={account} value={receiverId} onChange={setReceiverId} />
        </>
      )}
      <ProblemAlert error={carryOut.error} />
      <div className="row">
        <Button
          {...(action === 'suspend' && { 'data-color': 'danger' as const })}
          loading={carryOut.isPending}
          disabled={needsReceiver && !receiverId}
          onClick={() => carryOut.mutate(needsReceiver ? receiverId : '')}
        >
          {action === 'suspend' && needsReceiver ? t('suspendAndHandOver') : t(`${action}Button`)}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
