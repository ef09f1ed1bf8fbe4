import { useQuery } from '@tanstack/react-query'
import type { PublicationList } from '../../src/publications/contract.ts'
import { api } from '../api/index.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { Door, Doors, Empty, Fetched, Page } from '../ui/index.ts'
import { texts } from './texts.ts'

/** `/rapporter`: what KORFOR has published, for anybody. */
export function PublicationListPage() {
  const t = useTexts(texts)
  const format = useFormat()
  const query = useQuery({
    queryKey: ['publications'],
    queryFn: () => api.get<PublicationList>('/api/publications'),
  })
  return (
    <Page title={t('listTitle')} lead={t('listLead')}>
      <Fetched query={query}>
        {({ publications }) =>
          publications.length === 0 ? (
            <Empty title={t('none')} />
          ) : (
            <Doors>
              {publications.map(({ slug, name, year, people, publishedAt }) => (
                <Door key={slug} to={`/rapporter/${slug}`} title={`${name} ${year}`}>
                  {t('people', { count: format.number(people), date: format.date(publishedAt) })}
                </Door>
              ))}
            </Doors>
          )
        }
      </Fetched>
    </Page>
  )
}
