import { Button, Checkbox, Table, Textfield } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MunicipalityReply } from '../../src/accounts/contract.ts'
import { api, useAccount } from '../api/index.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { Empty, Fetched, Page, ScrollArea } from '../ui/index.ts'
import { AgreementDate } from './agreement-date.tsx'
import { texts } from './texts.ts'
import './register.css'

/** Enough to see what a row tells, on a telephone too; one is found by name, and all come when asked for. */
const shownAtFirst = 20

function matches(municipality: MunicipalityReply, words: string, onlyMissing: boolean): boolean {
  const sought = words.trim().toLocaleLowerCase('nb')
  const found =
    municipality.name.toLocaleLowerCase('nb').includes(sought) || municipality.number.startsWith(sought)
  return found && !(onlyMissing && municipality.agreementDate)
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

function MunicipalityTable({ municipalities }: { municipalities: readonly MunicipalityReply[] }) {
  const t = useTexts(texts)
  const [all, setAll] = useState(false)
  if (municipalities.length === 0) return <Empty title={t('noMunicipality')} />
  const shown = all ? municipalities : municipalities.slice(0, shownAtFirst)
  return (
    <div className="stack">
      <ScrollArea label={t('municipalitiesTitle')}>
        <Table data-color="neutral" className="stacked">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{t('municipality')}</Table.HeaderCell>
              <Table.HeaderCell>{t('region')}</Table.HeaderCell>
              <Table.HeaderCell data-number>{t('population')}</Table.HeaderCell>
              <Table.HeaderCell>{t('agreement')}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {shown.map(municipality => (
              <MunicipalityRow key={municipality.number} municipality={municipality} />
            ))}
          </Table.Body>
        </Table>
      </ScrollArea>
      {shown.length < municipalities.length && (
        <Button variant="secondary" onClick={() => setAll(true)}>
          {t('showAll', { count: municipalities.length })}
        </Button>
      )}
    </div>
  )
}

/** `/kommuner`: the municipalities of one's branch and their agreements, which KORFOR notes. */
export function MunicipalitiesPage() {
  const t = useTexts(texts)
  const { role } = useAccount()
  const [words, setWords] = useState('')
  const [onlyMissing, setOnlyMissing] = useState(false)
  const municipalities = useQuery({
    queryKey: ['municipalities'],
    queryFn: ({ signal }) => api.get<MunicipalityReply[]>('/api/municipalities', { signal }),
  })
  return (
    <Page title={t('municipalitiesTitle')} lead={role === 'korfor' ? t('leadKorfor') : t('leadKorus')}>
      <div className="stack">
        <div className="stack form">
          <Textfield
            type="search"
            label={t('search')}
            value={words}
            autoComplete="off"
            onChange={event => setWords(event.target.value)}
          />
          <Checkbox
            label={t('onlyMissing')}
            checked={onlyMissing}
            onChange={event => setOnlyMissing(event.target.checked)}
          />
        </div>
        <Fetched query={municipalities}>
          {data => {
            const found = data.filter(each => matches(each, words, onlyMissing))
            return (
              <>
                <p role="status" className="quiet">
                  {t('found', { count: found.length })}
                </p>
                <MunicipalityTable municipalities={found} />
              </>
            )
          }}
        </Fetched>
      </div>
    </Page>
  )
}
