import { Button, Checkbox, Table, Textfield } from '@digdir/designsystemet-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Authorisation } from '../../../src/administration/contract.ts'
import { download } from '../../api/index.ts'
import { useFormat, useTexts } from '../../language/index.ts'
import { Empty, Fetched, Icon, Page, ProblemAlert, ScrollArea, useRoleName } from '../../ui/index.ts'
import { authorisationsQuery } from './queries.ts'
import { texts } from './texts.ts'

/** Enough at a glance; the rest comes when asked for. */
const shownAtFirst = 100

function matches(row: Authorisation, words: string, onlyLiving: boolean): boolean {
  const sought = words.trim().toLocaleLowerCase('nb')
  const text = `${row.name} ${row.place} ${row.municipality ?? ''}`.toLocaleLowerCase('nb')
  return text.includes(sought) && !(onlyLiving && row.revokedAt)
}

function AuthorisationRow({ row }: { row: Authorisation }) {
  const t = useTexts(texts)
  const format = useFormat()
  const roleName = useRoleName()
  const { name, place, municipality, role, grantedAt, revokedAt } = row
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
      <Table.Cell data-label={t('unit')}>
        {place}
        {municipality && municipality !== place && <div className="quiet small under">{municipality}</div>}
      </Table.Cell>
      <Table.Cell data-label={t('role')}>{roleName(role)}</Table.Cell>
      <Table.Cell className="nowrap" data-label={t('granted')}>
        {format.dateTime(grantedAt)}
      </Table.Cell>
      <Table.Cell className="nowrap" data-label={t('revoked')}>
        {revokedAt ? format.dateTime(revokedAt) : '–'}
      </Table.Cell>
    </Table.Row>
  )
}

function AuthorisationTable({ rows }: { rows: readonly Authorisation[] }) {
  const t = useTexts(texts)
  const [all, setAll] = useState(false)
  if (rows.length === 0) return <Empty title={t('nobodyFound')} />
  const shown = all ? rows : rows.slice(0, shownAtFirst)
  return (
    <div className="stack">
      <ScrollArea label={t('authorisationsTitle')}>
        <Table data-color="neutral" className="stacked">
          <Table.Head>
            <Table.Row>
              {[t('name'), t('unit'), t('role'), t('granted'), t('revoked')].map(heading => (
                <Table.HeaderCell key={heading}>{heading}</Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {shown.map(row => (
              <AuthorisationRow key={row.id} row={row} />
            ))}
          </Table.Body>
        </Table>
      </ScrollArea>
      {shown.length < rows.length && (
        <Button variant="secondary" onClick={() => setAll(true)}>
          {t('showAll', { count: rows.length })}
        </Button>
      )}
    </div>
  )
}

function Download() {
  const t = useTexts(texts)
  const file = useMutation({
    mutationFn: () => download('/api/authorisation-register.csv', 'autorisasjonsregister.csv'),
  })
  return (
    <>
      <div>
        <Button variant="secondary" loading={file.isPending} onClick={() => file.mutate()}>
          <Icon of="download" />
          {t('downloadCsv')}
        </Button>
      </div>
      <ProblemAlert error={file.error} />
    </>
  )
}

/** `/autorisasjonsregister`: who has or had access in one's branch. */
export function AuthorisationsPage() {
  const t = useTexts(texts)
  const [words, setWords] = useState('')
  const [onlyLiving, setOnlyLiving] = useState(false)
  const register = useQuery(authorisationsQuery)
  return (
    <Page title={t('authorisationsTitle')} lead={t('authorisationsLead')}>
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
            label={t('onlyLiving')}
            checked={onlyLiving}
            onChange={event => setOnlyLiving(event.target.checked)}
          />
        </div>
        <Fetched query={register}>
          {data => {
            const found = data.filter(row => matches(row, words, onlyLiving))
            return (
              <>
                <p role="status" className="quiet">
                  {t('found', { count: found.length })}
                </p>
                <AuthorisationTable rows={found} />
              </>
            )
          }}
        </Fetched>
        <Download />
      </div>
    </Page>
  )
}
