import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AdministeredAccount } from '../../../src/administration/contract.ts'
import { useAccount } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { MunicipalityChoice } from '../../places/index.ts'
import { Empty, Fetched, Page, Section, TextLink } from '../../ui/index.ts'
import { AccountTable } from './account-table.tsx'
import { accountsQuery } from './queries.ts'
import { texts } from './texts.ts'
import { UnitList } from './unit-list.tsx'
import './administration.css'

type Group = Readonly<{ key: string; title: string; accounts: readonly AdministeredAccount[] }>

/** By unit, after the coordinators; names in Norwegian order. */
function useGroups(): (accounts: readonly AdministeredAccount[]) => readonly Group[] {
  const t = useTexts(texts)
  const titleOf = (account: AdministeredAccount) => {
    if (account.role === 'assessor') return account.unitName ?? ''
    if (account.role === 'coordinator') return t('coordinators')
    return account.role === 'korus' ? (account.regionName ?? '') : 'KORFOR'
  }
  return accounts => {
    const groups = Map.groupBy(accounts, account => `${account.role} ${titleOf(account)}`)
    return [...groups].map(([key, members]) => ({
      key,
      title: members[0] ? titleOf(members[0]) : '',
      accounts: members.toSorted(
        (one, other) =>
          Number(one.suspendedAt !== null) - Number(other.suspendedAt !== null) ||
          one.fullName.localeCompare(other.fullName, 'nb'),
      ),
    }))
  }
}

function Accounts({ accounts }: { accounts: readonly AdministeredAccount[] }) {
  const t = useTexts(texts)
  const groups = useGroups()
  if (accounts.length === 0) return <Empty title={t('noAccounts')} />
  return groups(accounts).map(group => (
    <Section key={group.key} title={group.title}>
      <AccountTable label={group.title} accounts={group.accounts} />
    </Section>
  ))
}

/** `/kartleggere`: "Administrer kartleggere", with how far each has come and never whom she assesses. */
export function AccountsPage() {
  const t = useTexts(texts)
  const { role } = useAccount()
  const [municipality, setMunicipality] = useState('')
  const accounts = useQuery(accountsQuery(municipality || undefined))
  return (
    <Page title={t('accountsTitle')} lead={t('accountsLead')}>
      {role !== 'coordinator' && (
        <MunicipalityChoice
          label={t('municipality')}
          none={t(role === 'korfor' ? 'aboveKorfor' : 'aboveKorus')}
          value={municipality}
          onChange={setMunicipality}
        />
      )}
      <Fetched query={accounts}>{data => <Accounts accounts={data.accounts} />}</Fetched>
      {role === 'coordinator' && <UnitList />}
      <div className="row">
        <TextLink to="/autorisasjonsregister">{t('toAuthorisations')}</TextLink>
        <TextLink to="/invitasjoner">{t('toInvitations')}</TextLink>
      </div>
    </Page>
  )
}
