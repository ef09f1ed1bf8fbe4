import { Table, Tag } from '@digdir/designsystemet-react'
import type { AdministeredAccount } from '../../../src/administration/contract.ts'
import { useFormat, useTexts } from '../../language/index.ts'
import { ScrollArea } from '../../ui/index.ts'
import { AccountActions } from './account-actions.tsx'
import { texts } from './texts.ts'

function AccountRow({ account, isAssessing }: { account: AdministeredAccount; isAssessing: boolean }) {
  const t = useTexts(texts)
  const format = useFormat()
  const { fullName, email, serviceType, grantedAt, lastLoginAt, suspendedAt } = account
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        {fullName}
        <div className="quiet small under">{email}</div>
        {serviceType && <div className="quiet small under">{t(`service-${serviceType}`)}</div>}
      </Table.HeaderCell>
      <Table.Cell className="nowrap" data-label={t('firstLogin')}>
        {format.shortDate(grantedAt)}
      </Table.Cell>
      <Table.Cell className="nowrap" data-label={t('lastLogin')}>
        {lastLoginAt ? format.shortDate(lastLoginAt) : '–'}
      </Table.Cell>
      {isAssessing && (
        <>
          <Table.Cell data-number data-label={t('assessments')}>
            {account.assessments}
          </Table.Cell>
          <Table.Cell data-number data-label={t('withErrors')}>
            {account.withErrors}
          </Table.Cell>
          <Table.Cell data-number data-label={t('finished')}>
            {account.finished}
          </Table.Cell>
        </>
      )}
      <Table.Cell>
        {suspendedAt && (
          <Tag data-color="warning" data-size="sm">
            {t('suspendedOn', { date: format.shortDate(suspendedAt) })}
          </Tag>
        )}
        <AccountActions account={account} />
      </Table.Cell>
    </Table.Row>
  )
}

/** The accounts of one unit or level: logins, how far they have come, and what can be done. */
export function AccountTable({
  label,
  accounts,
}: {
  label: string
  accounts: readonly AdministeredAccount[]
}) {
  const t = useTexts(texts)
  const isAssessing = accounts.some(({ role }) => role === 'assessor' || role === 'coordinator')
  return (
    <ScrollArea label={label}>
      <Table data-color="neutral" className="administration__table stacked">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{t('name')}</Table.HeaderCell>
            <Table.HeaderCell>{t('firstLogin')}</Table.HeaderCell>
            <Table.HeaderCell>{t('lastLogin')}</Table.HeaderCell>
            {isAssessing && (
              <>
                <Table.HeaderCell data-number>{t('assessments')}</Table.HeaderCell>
                <Table.HeaderCell data-number>{t('withErrors')}</Table.HeaderCell>
                <Table.HeaderCell data-number>{t('finished')}</Table.HeaderCell>
              </>
            )}
            <Table.HeaderCell>{t('actions')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {accounts.map(account => (
            <AccountRow key={account.id} account={account} isAssessing={isAssessing} />
          ))}
        </Table.Body>
      </Table>
    </ScrollArea>
  )
}
