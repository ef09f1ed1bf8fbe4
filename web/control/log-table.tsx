import { Table, Tag } from '@digdir/designsystemet-react'
import type { LogEntry } from '../../src/control/contract.ts'
import { currentLanguage, useFormat, useTexts } from '../language/index.ts'
import { ScrollArea, useRoleName } from '../ui/index.ts'
import { texts } from './texts.ts'

const codes = {
  'access.denied': 'code-denied',
  'assessment.not-found': 'code-not-own',
  'assessment.opted-out': 'code-opted-out',
  'opt-out.too-many-in-hour': 'code-too-many',
  'opt-out.too-many-in-day': 'code-too-many',
} as const

const objects = {
  assessment: 'object-assessment',
  account: 'object-account',
  unit: 'object-unit',
  municipality: 'object-municipality',
  invitation: 'object-invitation',
  round: 'object-round',
  register: 'object-register',
  report: 'object-report',
  session: 'object-session',
} as const

/** The words for a code; undefined for one that has none. */
function wordsOf<Words extends string>(
  of: Readonly<Record<string, Words>>,
  code: string | null,
): Words | undefined {
  return code !== null && Object.hasOwn(of, code) ? of[code] : undefined
}

function ObjectOf({ object }: { object: LogEntry['object'] }) {
  const t = useTexts(texts)
  const name = wordsOf(objects, object?.type ?? null)
  if (!object || !name) return <>–</>
  return (
    <>
      {t(name)} <span className="control__reference">{object.reference}</span>
    </>
  )
}

function Outcome({ entry }: { entry: LogEntry }) {
  const t = useTexts(texts)
  if (entry.outcome === 'done') return <>{t('outcome-done')}</>
  const why = wordsOf(codes, entry.code)
  return (
    <span>
      <Tag data-color="warning" data-size="sm">
        {t('outcome-refused')}
      </Tag>
      {why && <span className="quiet small under control__why">{t(why)}</span>}
    </span>
  )
}

function Row({ entry }: { entry: LogEntry }) {
  const t = useTexts(texts)
  const format = useFormat()
  const roleName = useRoleName()
  const { at, account, role, unitName, municipalityName, action } = entry
  const place = unitName ?? municipalityName
  return (
    <Table.Row>
      <Table.HeaderCell scope="row" className="nowrap">
        {format.shortDate(at)} {format.time(at)}
      </Table.HeaderCell>
      <Table.Cell data-label={t('who')}>
        <span>
          {account?.name ?? (role ? roleName(role) : t('nobodyKnown'))}
          {place && <span className="quiet small under control__place"> {place}</span>}
        </span>
      </Table.Cell>
      <Table.Cell data-label={t('action')}>{action[currentLanguage()]}</Table.Cell>
      <Table.Cell data-label={t('object')}>
        <span>
          <ObjectOf object={entry.object} />
        </span>
      </Table.Cell>
      <Table.Cell data-label={t('outcome')}>
        <Outcome entry={entry} />
      </Table.Cell>
    </Table.Row>
  )
}

/** The log, newest first; rows become cards on a telephone. */
export function LogTable({ entries }: { entries: readonly LogEntry[] }) {
  const t = useTexts(texts)
  return (
    <ScrollArea label={t('logTitle')}>
      <Table data-color="neutral" className="stacked">
        <Table.Head>
          <Table.Row>
            {[t('time'), t('who'), t('action'), t('object'), t('outcome')].map(heading => (
              <Table.HeaderCell key={heading}>{heading}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identifier of their own, and only grow at the end.
            <Row key={index} entry={entry} />
          ))}
        </Table.Body>
      </Table>
    </ScrollArea>
  )
}
