import { Button, Table, Tag } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InvitationReply } from '../../../src/accounts/contract.ts'
import { api } from '../../api/index.ts'
import { useFormat, useTexts } from '../../language/index.ts'
import {
  Empty,
  Fetched,
  ProblemAlert,
  ScrollArea,
  tellDone,
  useRoleAndPlace,
  useRoleName,
} from '../../ui/index.ts'
import { invitationsQuery } from './queries.ts'
import { texts } from './texts.ts'

const colours = { open: 'success', used: 'neutral', expired: 'neutral', withdrawn: 'warning' } as const

function useWithdraw() {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const roleAndPlace = useRoleAndPlace()
  return useMutation({
    mutationFn: (invitation: InvitationReply) => api.delete(`/api/invitations/${invitation.id}`),
    onSuccess: async (_, invitation) => {
      await queries.invalidateQueries({ queryKey: invitationsQuery.queryKey })
      tellDone(t('withdrawn'), t('withdrawnText', { whom: roleAndPlace(invitation) }))
    },
  })
}

function GivenRow({
  invitation,
  pending,
  onWithdraw,
}: {
  invitation: InvitationReply
  pending: boolean
  onWithdraw: () => void
}) {
  const t = useTexts(texts)
  const format = useFormat()
  const roleName = useRoleName()
  const whom = useRoleAndPlace()(invitation)
  const { role, place, state, uses, maxUses, createdAt, expiresAt, createdBy } = invitation
  const saysItself = whom === place
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        {saysItself ? place : roleName(role)}
        {place && !saysItself && <div className="quiet small under">{place}</div>}
      </Table.HeaderCell>
      <Table.Cell data-label={t('state')}>
        <Tag data-color={colours[state]} data-size="sm">
          {t(`state-${state}`)}
        </Tag>
      </Table.Cell>
      <Table.Cell className="nowrap" data-label={t('used')}>
        {t('uses', { uses, maxUses })}
      </Table.Cell>
      <Table.Cell data-label={t('created')}>
        <div>
          <span className="nowrap">{format.shortDate(createdAt)}</span>
          {createdBy && <div className="quiet small under">{createdBy}</div>}
        </div>
      </Table.Cell>
      <Table.Cell className="nowrap" data-label={t('expires')}>
        {format.shortDate(expiresAt)}
      </Table.Cell>
      <Table.Cell>
        {state === 'open' && (
          <Button
            variant="tertiary"
            data-size="sm"
            data-color="danger"
            loading={pending}
            aria-label={`${t('withdraw')}: ${whom}, ${format.shortDate(createdAt)}`}
            onClick={onWithdraw}
          >
            {t('withdraw')}
          </Button>
        )}
      </Table.Cell>
    </Table.Row>
  )
}

function GivenTable({ invitations }: { invitations: readonly InvitationReply[] }) {
  const t = useTexts(texts)
  const withdraw = useWithdraw()
  return (
    <div className="stack">
      <ProblemAlert error={withdraw.error} />
      <ScrollArea label={t('givenTitle')}>
        <Table data-color="neutral" className="stacked">
          <Table.Head>
            <Table.Row>
              {[t('invited'), t('state'), t('used'), t('created'), t('expires'), t('action')].map(heading => (
                <Table.HeaderCell key={heading}>{heading}</Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {invitations.map(invitation => (
              <GivenRow
                key={invitation.id}
                invitation={invitation}
                pending={withdraw.isPending && withdraw.variables?.id === invitation.id}
                onWithdraw={() => withdraw.mutate(invitation)}
              />
            ))}
          </Table.Body>
        </Table>
      </ScrollArea>
    </div>
  )
}

/** The links that have been given in one's branch: how much of each is used, until when, and taking one back. */
export function GivenList() {
  const t = useTexts(texts)
  const invitations = useQuery(invitationsQuery)
  return (
    <Fetched query={invitations}>
      {data => (data.length === 0 ? <Empty title={t('noneGiven')} /> : <GivenTable invitations={data} />)}
    </Fetched>
  )
}
