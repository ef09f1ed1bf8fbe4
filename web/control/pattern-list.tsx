import { Button, Heading } from '@digdir/designsystemet-react'
import type { ControlAccount, Pattern } from '../../src/control/contract.ts'
import { useAccount } from '../api/index.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { Empty, useRoleName } from '../ui/index.ts'
import { type Filters, noFilters } from './filters.ts'
import { texts } from './texts.ts'

/** What shows the pattern in the log; undefined where no one account's day does. */
function filtersOf({ kind, accounts: [account, ...others], day }: Pattern): Filters | undefined {
  if (kind === 'shared-search' || !account || others.length > 0) return undefined
  return { ...noFilters, from: day, to: day, accountId: account.id }
}

function Who({ account }: { account: ControlAccount }) {
  const roleName = useRoleName()
  const { role: reader } = useAccount()
  const { name, role, unitName, municipalityName } = account
  const place = reader === 'coordinator' ? unitName : [unitName, municipalityName].filter(Boolean).join(', ')
  return (
    <span>
      <strong>{name ?? roleName(role)}</strong>
      {name && <span className="quiet">, {place || roleName(role)}</span>}
    </span>
  )
}

function PatternCard({ pattern, onShow }: { pattern: Pattern; onShow: (filters: Filters) => void }) {
  const t = useTexts(texts)
  const format = useFormat()
  const { kind, accounts, day, days, count, usual } = pattern
  const filters = filtersOf(pattern)
  const values = { count, day: format.date(day), usual: format.number(Math.round(usual ?? 0)) }
  return (
    <li className="control__pattern stack" data-gap="small">
      <Heading level={3} data-size="2xs">
        {t(`title-${kind}`)}
      </Heading>
      <ul className="control__who">
        {accounts.map(account => (
          <li key={account.id}>
            <Who account={account} />
          </li>
        ))}
      </ul>
      <p className="measure">
        {t(`what-${kind}`, values)} {kind === 'many-openings' && t(usual ? 'usual' : 'noUsual', values)}{' '}
        {days > 1 && kind !== 'shared-search' && t('moreDays', { count: days })}
      </p>
      <p className="measure">
        <strong>{t('advice')}</strong> {t(`do-${kind}`)}
      </p>
      {filters && (
        <div>
          <Button
            variant="secondary"
            data-size="sm"
            aria-label={`${t('showInLog')}: ${t(`title-${kind}`)}, ${accounts[0]?.name ?? ''}`}
            onClick={() => onShow(filters)}
          >
            {t('showInLog')}
          </Button>
        </div>
      )}
    </li>
  )
}

/** Unusual patterns, the most serious first, each with what to do. */
export function PatternCards({
  patterns,
  onShow,
}: {
  patterns: readonly Pattern[]
  onShow: (filters: Filters) => void
}) {
  const t = useTexts(texts)
  if (patterns.length === 0)
    return (
      <Empty title={t('noPatterns')}>
        <p>{t('noPatternsText')}</p>
      </Empty>
    )
  return (
    <ul className="control__patterns">
      {patterns.map(pattern => (
        <PatternCard
          key={[pattern.kind, ...pattern.accounts.map(({ id }) => id)].join(' ')}
          pattern={pattern}
          onShow={onShow}
        />
      ))}
    </ul>
  )
}
