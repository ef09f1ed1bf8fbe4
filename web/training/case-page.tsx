import { Button } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTexts } from '../language/index.ts'
import { Fetched, Page, ProblemAlert, Section, TextLink } from '../ui/index.ts'
import { useStartAttempt, useWords, vignetteQuery } from './queries.ts'
import { Story } from './story.tsx'
import { texts } from './texts.ts'
import './training.css'

/** `/ovelser/:name`: read a case, then begin. */
export function VignettePage() {
  const t = useTexts(texts)
  const inLanguage = useWords()
  const { name = '' } = useParams({ strict: false }) as { name?: string }
  const query = useQuery(vignetteQuery(name))
  const start = useStartAttempt()
  return (
    <Page title={query.data ? inLanguage(query.data.title) : t('listTitle')} lead={t('caseLead')}>
      <Fetched query={query}>
        {({ story }) => (
          <>
            <div className="sheet case-sheet">
              <Story of={story} />
            </div>
            <Section title={t('beforeTitle')}>
              <p className="measure">{t('before')}</p>
              <ProblemAlert error={start.error} />
              <div className="row">
                <Button loading={start.isPending || start.isSuccess} onClick={() => start.mutate(name)}>
                  {t('begin')}
                </Button>
                <TextLink to="/ovelser">{t('toList')}</TextLink>
              </div>
            </Section>
          </>
        )}
      </Fetched>
    </Page>
  )
}
