import { Button } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import type { ExtractCount, ExtractSelection } from '../../../src/register/contract.ts'
import { api } from '../../api/index.ts'
import { useFormat, useTexts } from '../../language/index.ts'
import { ProblemAlert } from '../../ui/index.ts'
import { texts } from './texts.ts'

/** How many people are meant, before anything leaves. The answer goes away when what was asked about changes. */
export function PeopleCount({ selection }: { selection: ExtractSelection }) {
  const t = useTexts(texts)
  const format = useFormat()
  const count = useMutation({
    mutationFn: (asked: ExtractSelection) => api.post<ExtractCount>('/api/register/extracts/count', asked),
  })
  const holds = JSON.stringify(count.variables) === JSON.stringify(selection)
  const ready = selection.years.length > 0 && selection.municipalities.length > 0
  const rows = holds ? count.data?.rows : undefined
  return (
    <div className="stack" data-gap="small">
      <p className="quiet small">{t('countText')}</p>
      <div className="row">
        <Button
          type="button"
          variant="secondary"
          disabled={!ready}
          loading={count.isPending}
          onClick={() => count.mutate(selection)}
        >
          {t('countPeople')}
        </Button>
        <strong role="status" className="extract__count">
          {rows === null && t('fewer')}
          {typeof rows === 'number' && t('people', { count: rows, number: format.number(rows) })}
        </strong>
      </div>
      <ProblemAlert error={holds && count.error} />
    </div>
  )
}
