import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AdministeredAccount, Receiver } from '../../../src/administration/contract.ts'
import { api } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { Fetched, firstFocus, ProblemAlert, TitledDialog, tellDone } from '../../ui/index.ts'
import type { AccountAction } from './account-action.ts'
import { receiversQuery } from './queries.ts'
import { ReceiverChoice } from './receiver-choice.tsx'
import { texts } from './texts.ts'

const verbs: Readonly<Record<AccountAction, string>> = {
  handover: 'handover',
  logOut: 'end-sessions',
  suspend: 'suspend',
  lift: 'lift-suspension',
  promote: 'coordinator',
}

type Asked = Readonly<{ action: AccountAction; account: AdministeredAccount }>

/** A suspension closes all accounts that the person has in the municipality, so it needs room for what they all hold. */
const heldBy = ({ action, account }: Asked) => (action === 'suspend' ? account.ofPerson : account.assessments)

function useCarryOut(asked: Asked, onDone: () => void) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const { action, account } = asked
  return useMutation({
    mutationFn: (receiver: Receiver | undefined) =>
      api.post(`/api/administration/accounts/${account.id}/${verbs[action]}`, {
        confirmed: true,
        ...(receiver && { receiverId: receiver.id }),
      }),
    onSuccess: async (_, receiver) => {
      await queries.invalidateQueries({ queryKey: ['administration'] })
      onDone()
      const values = { name: account.fullName, count: heldBy(asked), receiver: receiver?.fullName ?? '' }
      tellDone(t(`${action}Done`, values), receiver && t('tookOver', values))
    },
  })
}

function Receivers({
  asked,
  value,
  onChange,
}: {
  asked: Asked
  value: Receiver | undefined
  onChange: (receiver: Receiver | undefined) => void
}) {
  const { account } = asked
  const receivers = useQuery(receiversQuery(account.id))
  // What is held in several units can go to a coordinator alone.
  const severalUnits = heldBy(asked) > account.assessments
  return (
    <Fetched query={receivers}>
      {data => {
        const able = data.filter(each => !(each.samePerson || (severalUnits && each.unitName)))
        return (
          <ReceiverChoice
            receivers={able}
            value={value?.id ?? ''}
            onChange={id => onChange(able.find(each => each.id === id))}
          />
        )
      }}
    </Fetched>
  )
}

/** Asks before an account is changed, and for who takes over what it holds. */
export function ActionDialog({ action, account, onClose }: Asked & { onClose: () => void }) {
  const t = useTexts(texts)
  const [receiver, setReceiver] = useState<Receiver>()
  const asked = { action, account }
  const carryOut = useCarryOut(asked, onClose)
  const count = heldBy(asked)
  const needsReceiver = (action === 'handover' || action === 'suspend') && count > 0
  const isAbove = account.role === 'korfor' || account.role === 'korus'
  const values = { name: account.fullName, count }
  return (
    <TitledDialog title={t(`${action}Title`, values)} onClose={onClose}>
      <Paragraph>
        {action === 'suspend' && isAbove ? t('suspendAboveText') : t(`${action}Text`, values)}
      </Paragraph>
      {needsReceiver && (
        <>
          {action === 'suspend' && <Paragraph>{t('holds', values)}</Paragraph>}
          <Receivers asked={asked} value={receiver} onChange={setReceiver} />
        </>
      )}
      <ProblemAlert error={carryOut.error} />
      <div className="row">
        <Button
          {...(action === 'suspend' && { 'data-color': 'danger' as const })}
          loading={carryOut.isPending}
          disabled={needsReceiver && !receiver}
          onClick={() => carryOut.mutate(needsReceiver ? receiver : undefined)}
        >
          {action === 'suspend' && needsReceiver ? t('suspendAndHandOver') : t(`${action}Button`)}
        </Button>
        <Button variant="tertiary" ref={firstFocus} onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </TitledDialog>
  )
}
