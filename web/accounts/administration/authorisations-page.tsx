import { Button, Table } from '@digdir/designsystemet-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Authorisation } from '../../../src/administration/contract.ts'
import { download } from '../../api/index.ts'
import { useFormat, useTexts } from '../../language/index.ts'
import { SearchList } from '../../search-list/index.ts'
import { Fetched, Icon, Page, ProblemAlert, useRoleName } from '../../ui/index.ts'
import { authorisationsQuery } from './queries.ts'
import { texts } from './texts.ts'

const shownAtFirst = 100

function matches(
  { name, place, municipality, revokedAt }: Authorisation,
  sought: string,
  onlyLiving: boolean,
) {
  const text = `${name} ${place} ${municipality ?? ''}`.toLocaleLowerCase('nb')
  return text.includes(sought) && !(onlyLiving && revokedAt)
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
  const register = useQuery(authorisationsQuery)
  return (
    <Page title={t('authorisationsTitle')} lead={t('authorisationsLead')}>
      <div className="stack">
        <Fetched query={register}>
          {data => (
            <SearchList
              rows={data}
              searchLabel={t('search')}
              onlyLabel={t('onlyLiving')}
              matches={matches}
              found={count => t('found', { count })}
              label={t('authorisationsTitle')}
              head={[t('name'), t('unit'), t('role'), t('granted'), t('revoked')].map(heading => (
                <Table.HeaderCell key={heading}>{heading}</Table.HeaderCell>
              ))}
              atFirst={shownAtFirst}
              none={t('nobodyFound')}
              draw={row => <AuthorisationRow key={row.id} row={row} />}
            />
          )}
        </Fetched>
        <Download />
      </div>
    </Page>
  )
}
