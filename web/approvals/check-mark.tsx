import { Tag } from '@digdir/designsystemet-react'
import type { ApprovalCheck } from '../../src/approvals/contract.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { texts } from './texts.ts'

/** When the solver went through the figures' protection, or how much it found. */
export function CheckMark({ check }: { check: ApprovalCheck | null }) {
  const t = useTexts(texts)
  const format = useFormat()
  if (!check) return <span className="quiet">{t('notChecked')}</span>
  if (check.found === 0) return <span className="nowrap">{format.shortDate(check.at)}</span>
  return (
    <Tag data-color="danger" data-size="sm">
      {t('found', { count: check.found })}
    </Tag>
  )
}
