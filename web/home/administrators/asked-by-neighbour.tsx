import { useQuery } from '@tanstack/react-query'
import type { Agreements } from '../../../src/pooling/contract.ts'
import { api } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { Notice, TextLink } from '../../ui/index.ts'
import { texts } from './texts.ts'

/** A neighbour's proposal to be shown together that waits for an answer. Renders nothing without one, or while it isn't known. */
export function AskedByNeighbour() {
  const t = useTexts(texts)
  const { data } = useQuery({
    queryKey: ['pooling', 'agreements'],
    queryFn: () => api.get<Agreements>('/api/pooling/agreements'),
  })
  const asking = data?.agreements.filter(({ state }) => state === 'asked') ?? []
  if (asking.length === 0) return null
  return (
    <Notice
      kind="info"
      title={t('asked', { names: asking.map(({ neighbour }) => neighbour.name).join(', ') })}
    >
      <p>
        {t('askedText')} <TextLink to="/ar-og-naboer">{t('askedAnswer')}</TextLink>
      </p>
    </Notice>
  )
}
