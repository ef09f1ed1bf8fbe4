import { Tag } from '@digdir/designsystemet-react'
import type { ReportApproval } from '../../src/approvals/contract.ts'
import { useTexts } from '../language/index.ts'
import { texts } from './texts.ts'

const colours = { awaiting: 'info', approved: 'success', returned: 'warning', lapsed: 'success' } as const

/** Whether figures are approved, in a word. */
export function StateTag({ state }: Pick<ReportApproval, 'state'>) {
  const t = useTexts(texts)
  return (
    <Tag data-color={colours[state]} data-size="sm">
      {t(`state-${state}`)}
    </Tag>
  )
}

/** Of too few people to be told: there is nothing to approve. */
export function TooFewTag() {
  const t = useTexts(texts)
  return (
    <Tag data-color="neutral" data-size="sm">
      {t('tooFew')}
    </Tag>
  )
}
