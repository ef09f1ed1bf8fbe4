import { Table } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import type { MunicipalityReply } from '../../src/accounts/contract.ts'
import { useAccount } from '../api/index.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { municipalitiesQuery } from '../places/index.ts'
import { SearchList } from '../search-list/index.ts'
import { Fetched, Page } from '../ui/index.ts'
import { AgreementDate } from './agreement-date.tsx'
import { texts } from './texts.ts'
import './register.css'

/** Enough to see what a row tells, on a telephone too; one is found by name, and all come when asked for. */
const shownAtFirst = 20

function matches({ name, number, agreementDate }: MunicipalityReply, sought: string, onlyMissing: boolean) {
  const found = name.toLocaleLowerCase('nb').includes(sought) || number.startsWith(sought)
  return found && !(onlyMissing && agreementDate)
}

function MunicipalityRow({ municipality }: { municipality: MunicipalityReply }) {
  const format = useFormat()
  const t = useTexts(texts)
  const { role } = useAccount()
  const { name, number, regionName, population, agreementDate } = municipality
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        {name}
        <div className="quiet small under">{number}</div>
      </Table.HeaderCell>
      <Table.Cell data-label={t('region')}>{regionName}</Table.Cell>
      <Table.Cell data-number data-label={t('population')}>
        {population === null ? '' : format.number(population)}
      </Table.Cell>
      <Table.Cell data-label={t('agreement')}>
        {role === 'korfor' ? (
          <AgreementDate municipality={municipality} />
        ) : (
          <span>{agreementDate ? format.date(agreementDate) : t('noAgreement')}</span>
        )}
      </Table.Cell>
    </Table.Row>
  )
}

/** `/kommuner`: the municipalities of one's branch and their agreements, which KORFOR notes. */
export function MunicipalitiesPage() {
  const t = useTexts(texts)
  const { role } = useAccount()
  const municipalities = useQuery(municipalitiesQuery)
  return (
    <Page title={t('municipalitiesTitle')} lead={role === 'korfor' ? t('leadKorfor') : t('leadKorus')}>
      <div className="stack">
        <Fetched query={municipalities}>
          {data => (
            <SearchList
              rows={data}
              searchLabel={t('search')}
              onlyLabel={t('onlyMissing')}
              matches={matches}
              found={count => t('found', { count })}
              label={t('municipalitiesTitle')}
              head={
                <>
                  <Table.HeaderCell>{t('municipality')}</Table.HeaderCell>
                  <Table.HeaderCell>{t('region')}</Table.HeaderCell>
                  <Table.HeaderCell data-number>{t('population')}</Table.HeaderCell>
                  <Table.HeaderCell>{t('agreement')}</Table.HeaderCell>
                </>
              }
              atFirst={shownAtFirst}
              none={t('noMunicipality')}
              draw={municipality => <MunicipalityRow key={municipality.number} municipality={municipality} />}
            />
          )}
        </Fetched>
      </div>
    </Page>
  )
}
