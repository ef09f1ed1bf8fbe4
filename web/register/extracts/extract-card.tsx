import { Button, Details, Heading, Table } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { extractVariables, getInstrument } from '../../../src/instrument/index.ts'
import type { Extract, ExtractFormat } from '../../../src/register/contract.ts'
import { download } from '../../api/index.ts'
import { ConfirmIdentity, useConfirmedDownload } from '../../confirmation/index.ts'
import { useFormat, useLanguage, useTexts } from '../../language/index.ts'
import { Facts, Icon, ProblemAlert, ScrollArea } from '../../ui/index.ts'
import { extractsQuery } from './queries.ts'
import { texts } from './texts.ts'

const formats: readonly ExtractFormat[] = ['csv', 'parquet', 'fhir']

/** Rows of people leave the register here, so who one is must have been shown within the last five minutes. */
function Downloads({ extract }: { extract: Extract }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const fileOf = (format: ExtractFormat) => `${extract.id}.${format}`
  const fetched = useConfirmedDownload({
    page: '/register/utleveringer',
    has: name => formats.some(format => fileOf(format) === name),
    fetchFile: name => {
      const [id, format] = name.split('.')
      return download(`/api/register/extracts/${id}/files/${format}`, `brukerplan-${format}.zip`)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: extractsQuery.queryKey }),
  })
  return (
    <div className="stack" data-gap="small">
      {fetched.confirmAt && (
        <ConfirmIdentity returnTo={fetched.confirmAt}>{t('identityText')}</ConfirmIdentity>
      )}
      <ProblemAlert error={fetched.error} />
      <div className="row">
        <span>{t('downloadAs')}</span>
        {formats.map(format => (
          <Button
            key={format}
            variant="secondary"
            data-size="sm"
            loading={fetched.isPending && fetched.variables === fileOf(format)}
            aria-label={t('downloadNamed', { format: t(`format-${format}`), recipient: extract.recipient })}
            onClick={() => fetched.mutate(fileOf(format))}
          >
            <Icon of="download" />
            {t(`format-${format}`)}
          </Button>
        ))}
      </div>
    </div>
  )
}

function Deliveries({ deliveries, recipient }: Pick<Extract, 'deliveries' | 'recipient'>) {
  const t = useTexts(texts)
  const format = useFormat()
  if (deliveries.length === 0) return <p className="quiet">{t('notLeft')}</p>
  return (
    <ScrollArea label={`${t('left')}: ${recipient}`}>
      <Table data-color="neutral" className="stacked">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{t('leftAt')}</Table.HeaderCell>
            <Table.HeaderCell>{t('leftBy')}</Table.HeaderCell>
            <Table.HeaderCell>{t('format')}</Table.HeaderCell>
            <Table.HeaderCell data-number>{t('rows')}</Table.HeaderCell>
            <Table.HeaderCell>{t('checksum')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {deliveries.map(each => (
            <Table.Row key={each.id}>
              <Table.HeaderCell scope="row">{format.dateTime(each.startedAt)}</Table.HeaderCell>
              <Table.Cell data-label={t('leftBy')}>{each.deliveredBy}</Table.Cell>
              <Table.Cell data-label={t('format')}>{t(`format-${each.format}`)}</Table.Cell>
              <Table.Cell data-number data-label={t('rows')}>
                {format.number(each.rows)}
              </Table.Cell>
              <Table.Cell data-label={t('checksum')}>
                {each.finished ? (
                  <code className="extract__checksum">{each.finished.checksum}</code>
                ) : (
                  t('brokenOff')
                )}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ScrollArea>
  )
}

/** What was asked for, in words. */
function useFacts(extract: Extract): Parameters<typeof Facts>[0]['of'] {
  const t = useTexts(texts)
  const language = useLanguage()
  const all = extractVariables(getInstrument(extract.instrument))
  const known = new Map(all.map(variable => [variable.name, variable]))
  const labelOf = (name: string) => known.get(name)?.label[language] ?? name
  const groups = new Map(all.map(({ group, tab }) => [group, tab[language]]))
  const conditions = extract.conditions.map(condition => {
    const label = labelOf(condition.variable)
    if (!('values' in condition)) return `${label}: ${condition.from}–${condition.to}`
    const values = known.get(condition.variable)?.values ?? []
    const told = condition.values.map(
      code => values.find(value => value.code === code)?.label[language] ?? String(code),
    )
    return `${label}: ${told.join(', ')}`
  })
  const list = (items: readonly string[]) => (
    <ul className="extract__list">
      {items.map(item => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
  const reasons = extract.necessity.map(({ group, reason }) => `${groups.get(group) ?? group}: ${reason}`)
  return [
    [t('municipalities'), extract.municipalities.join(', ')],
    ...(conditions.length ? [[t('conditions'), list(conditions)] as const] : []),
    [t('necessity'), list(reasons)],
    [t('variables'), list(extract.variables.map(name => `${labelOf(name)} (${name})`))],
  ]
}

/** One extract: for whom, on what ground, its files, and each time that it has left. */
export function ExtractCard({ extract }: { extract: Extract }) {
  const t = useTexts(texts)
  const format = useFormat()
  const facts = useFacts(extract)
  const { recipient, purpose, legalBasis, years, variables, rows, orderedBy, orderedAt } = extract
  return (
    <article className="extract stack" data-gap="small">
      <div>
        <Heading level={2} data-size="xs">
          {recipient}
        </Heading>
        <p className="quiet small">
          {t('orderedBy', { name: orderedBy ?? '–', time: format.dateTime(orderedAt) })}
        </p>
      </div>
      <Facts
        of={[
          [t('purpose'), purpose],
          [t('legalBasis'), legalBasis],
          [t('years'), years.join(', ')],
          [t('rows'), format.number(rows)],
          [t('variables'), t('variablesCount', { count: variables.length })],
        ]}
      />
      <Details>
        <Details.Summary>{t('details')}</Details.Summary>
        <Details.Content>
          <Facts of={facts} />
        </Details.Content>
      </Details>
      <Downloads extract={extract} />
      <Heading level={3} data-size="2xs">
        {t('left')}
      </Heading>
      <Deliveries deliveries={extract.deliveries} recipient={recipient} />
    </article>
  )
}
