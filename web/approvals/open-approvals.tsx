import { useQuery } from '@tanstack/react-query'
import type { OpenApproval, OpenApprovals } from '../../src/approvals/contract.ts'
import { api, useSession } from '../api/index.ts'
import { dateInNorway, daysBetween, useFormat, useTexts } from '../language/index.ts'
import { Notice, TextLink } from '../ui/index.ts'
import { texts } from './texts.ts'

function useOpen(): readonly OpenApproval[] {
  const { data } = useQuery({
    queryKey: ['approvals', 'open'],
    queryFn: ({ signal }) => api.get<OpenApprovals>('/api/approvals/open', { signal }),
  })
  return data?.open ?? []
}

/** A coordinator's own figures that wait for a word, hers or KORFOR's. Renders nothing without any. */
export function OwnOpenApprovals() {
  return useOpen().map(each => <Own key={each.year} open={each} />)
}

function Own({ open: { year, state, deadline, unanswered } }: { open: OpenApproval }) {
  const t = useTexts(texts)
  const format = useFormat()
  const { today } = useSession()
  const kind = state === 'awaiting' ? 'ownAwaiting' : unanswered ? 'ownReturned' : 'ownAnswered'
  const left = daysBetween(today, dateInNorway(deadline))
  const said = kind === 'ownAwaiting' && left === 0 ? 'ownLastDay' : kind
  return (
    <Notice kind={kind === 'ownReturned' ? 'info' : 'warning'} title={t(kind, { year })}>
      <p>
        {t(`${said}Text`, { date: format.date(deadline), count: left })}{' '}
        <TextLink to={`/rapport/${year}`}>{t('toReport')}</TextLink>
      </p>
    </Notice>
  )
}

/** What waits in the branch: for KORFOR's answer, or for a municipality's first word. Renders nothing without any. */
export function BranchOpenApprovals() {
  const t = useTexts(texts)
  const format = useFormat()
  const named = useNamed()
  const open = useOpen()
  const unanswered = open.filter(each => each.unanswered)
  const awaiting = open
    .filter(({ state }) => state === 'awaiting')
    .toSorted((a, b) => a.deadline.localeCompare(b.deadline))
  const [first] = [...unanswered, ...awaiting]
  if (!first) return null
  return (
    <Notice kind={unanswered.length > 0 ? 'warning' : 'info'} title={t('openTitle')}>
      {unanswered.length > 0 && (
        <p>{t('waitForAnswer', { count: unanswered.length, names: named(unanswered) })}</p>
      )}
      {awaiting[0] && (
        <p>
          {t('waitForWord', {
            count: awaiting.length,
            names: named(awaiting),
            date: format.date(awaiting[0].deadline),
          })}
        </p>
      )}
      <TextLink to="/godkjenning" search={{ year: first.year }}>
        {t('toApprovals')}
      </TextLink>
    </Notice>
  )
}

/** As many as are read at a glance. */
const mostNamed = 4

function useNamed(): (open: readonly OpenApproval[]) => string {
  const t = useTexts(texts)
  return open => {
    const names = open
      .slice(0, mostNamed)
      .map(({ name, year }) => `${name} (${year})`)
      .join(', ')
    return open.length > mostNamed ? t('andMore', { names, count: open.length - mostNamed }) : names
  }
}
