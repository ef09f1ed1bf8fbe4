import { Button, Link, Table } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Destruction, RegisteredSubmission } from '../../src/register/contract.ts'
import { api, download } from '../api/index.ts'
import { ConfirmIdentity, useConfirmedDownload } from '../confirmation/index.ts'
import { currentLanguage, useFormat, useTexts } from '../language/index.ts'
import { yearsQuery } from '../rounds/index.ts'
import { YearField } from '../select-field/index.ts'
import { ButtonLink, Empty, Fetched, Icon, Page, ProblemAlert, ScrollArea, Section } from '../ui/index.ts'
import { texts } from './texts.ts'

/** The columns of what each municipality and year has, or had, in the register; `last` is the table's own. */
function Head({ last }: { last: string }) {
  const t = useTexts(texts)
  return (
    <Table.Head>
      <Table.Row>
        <Table.HeaderCell>{t('municipality')}</Table.HeaderCell>
        <Table.HeaderCell>{t('year')}</Table.HeaderCell>
        <Table.HeaderCell data-number>{t('people')}</Table.HeaderCell>
        <Table.HeaderCell>{t('transferredAt')}</Table.HeaderCell>
        <Table.HeaderCell>{last}</Table.HeaderCell>
      </Table.Row>
    </Table.Head>
  )
}

const fileOf = ({ municipality, year }: RegisteredSubmission) => `${municipality.number}-${year}`

/** Rows of people leave the register here, so who one is must have been shown within the last five minutes. */
function useRows(submissions: readonly RegisteredSubmission[]) {
  return useConfirmedDownload({
    page: '/register',
    has: name => submissions.some(each => fileOf(each) === name),
    fetchFile: name => download(`/api/register/${name.replace('-', '/')}/rows.csv`, `brukerplan-${name}.csv`),
  })
}

function Submissions({ submissions }: { submissions: readonly RegisteredSubmission[] }) {
  const t = useTexts(texts)
  const format = useFormat()
  const rows = useRows(submissions)
  const years = [...new Set(submissions.map(({ year }) => year))].sort((one, other) => other - one)
  const [chosen, setChosen] = useState<number>()
  const year = chosen ?? years[0]
  if (year === undefined) return <Empty title={t('noSubmissions')} />
  const held = submissions.filter(each => each.year === year)
  return (
    <div className="stack">
      {rows.confirmAt && <ConfirmIdentity returnTo={rows.confirmAt}>{t('identityText')}</ConfirmIdentity>}
      <ProblemAlert error={rows.error} />
      {/* Ten years of municipalities are too many for one table. */}
      <YearField label={t('year')} years={years} year={year} onChange={setChosen} />
      <ScrollArea label={t('submissionsTitle')}>
        <Table data-color="neutral" className="stacked">
          <Head last={t('rows')} />
          <Table.Body>
            {held.map(each => (
              <Table.Row key={each.municipality.number}>
                <Table.HeaderCell scope="row">{each.municipality.name}</Table.HeaderCell>
                <Table.Cell data-label={t('year')}>{each.year}</Table.Cell>
                <Table.Cell data-number data-label={t('people')}>
                  {format.number(each.rows)}
                </Table.Cell>
                <Table.Cell data-label={t('transferredAt')}>{format.dateTime(each.transferredAt)}</Table.Cell>
                <Table.Cell data-label={t('rows')}>
                  <Button
                    variant="secondary"
                    data-size="sm"
                    loading={rows.isPending && rows.variables === fileOf(each)}
                    aria-label={`${t('downloadCsv')}: ${each.municipality.name} ${each.year}`}
                    onClick={() => rows.mutate(fileOf(each))}
                  >
                    <Icon of="download" />
                    {t('downloadCsv')}
                  </Button>
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollArea>
    </div>
  )
}

/** Nothing stays longer than ten years: what has gone, and when. */
function Destructions() {
  const t = useTexts(texts)
  const format = useFormat()
  const destroyed = useQuery({
    queryKey: ['register', 'destructions'],
    queryFn: ({ signal }) => api.get<Destruction[]>('/api/register/destructions', { signal }),
  })
  return (
    <Fetched query={destroyed}>
      {receipts =>
        receipts.length === 0 ? (
          <p className="quiet">{t('noDestructions')}</p>
        ) : (
          <ScrollArea label={t('destructionsTitle')}>
            <Table data-color="neutral">
              <Head last={t('destroyedAt')} />
              <Table.Body>
                {receipts.map(({ municipality, year, rows, transferredAt, destroyedAt }) => (
                  <Table.Row key={`${municipality.number}-${year}-${transferredAt}`}>
                    <Table.HeaderCell scope="row">{municipality.name}</Table.HeaderCell>
                    <Table.Cell>{year}</Table.Cell>
                    <Table.Cell data-number>{format.number(rows)}</Table.Cell>
                    <Table.Cell>{format.date(transferredAt)}</Table.Cell>
                    <Table.Cell>{format.date(destroyedAt)}</Table.Cell>
                  </Table.Row>
                ))}
              </Table.Body>
            </Table>
          </ScrollArea>
        )
      }
    </Fetched>
  )
}

function Codebooks() {
  const t = useTexts(texts)
  const years = useQuery(yearsQuery)
  return (
    <Fetched query={years}>
      {({ instruments }) => (
        <ul className="stack codebooks" data-gap="small">
          {instruments.map(instrument => (
            <li key={instrument} className="row">
              <span>{t('codebookOf', { instrument })}</span>
              {(['csv', 'json'] as const).map(format => (
                <Link
                  key={format}
                  href={`/api/instruments/${instrument}/codebook.${format}?language=${currentLanguage()}`}
                >
                  {format.toUpperCase()}
                </Link>
              ))}
              <Link href={`/api/instruments/${instrument}/questionnaire.json?language=${currentLanguage()}`}>
                FHIR R4
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Fetched>
  )
}

/** `/register`: what has been transferred, to be downloaded by municipality, and what its columns mean. */
export function RegisterPage() {
  const t = useTexts(texts)
  const submissions = useQuery({
    queryKey: ['register', 'submissions'],
    queryFn: ({ signal }) => api.get<RegisteredSubmission[]>('/api/register/submissions', { signal }),
  })
  return (
    <Page title={t('registerTitle')} lead={t('registerLead')}>
      <Section title={t('submissionsTitle')}>
        <Fetched query={submissions}>{data => <Submissions submissions={data} />}</Fetched>
      </Section>
      <Section title={t('extractsTitle')}>
        <p className="measure">{t('extractsText')}</p>
        <div className="row">
          <ButtonLink to="/register/utleveringer" variant="secondary">
            {t('extractsLog')}
          </ButtonLink>
          <ButtonLink to="/register/utleveringer/ny" variant="secondary">
            {t('extractsNew')}
          </ButtonLink>
        </div>
      </Section>
      <Section title={t('destructionsTitle')}>
        <p className="measure">{t('destructionsText')}</p>
        <Destructions />
      </Section>
      <Section title={t('codebookTitle')}>
        <p className="measure">{t('codebookText')}</p>
        <Codebooks />
        <p className="measure">{t('catalogueText')}</p>
        <div className="row">
          <Link href="/api/catalogue.ttl">{t('catalogueAs', { format: 'Turtle' })}</Link>
          <Link href="/api/catalogue.jsonld">{t('catalogueAs', { format: 'JSON-LD' })}</Link>
        </div>
      </Section>
    </Page>
  )
}
