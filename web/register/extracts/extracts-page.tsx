import { Button } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../language/index.ts'
import { ButtonLink, Empty, Fetched, Icon, Page } from '../../ui/index.ts'
import { ExtractCard } from './extract-card.tsx'
import { extractsQuery } from './queries.ts'
import { texts } from './texts.ts'
import './extracts.css'

/** `/register/utleveringer`: all that has left the register, and what is ready to leave. */
export function ExtractsPage() {
  const t = useTexts(texts)
  const extracts = useQuery(extractsQuery)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="stack">
        <div className="row">
          <ButtonLink to="/register/utleveringer/ny">{t('make')}</ButtonLink>
          <Button asChild variant="tertiary">
            <a href="/api/register/extracts.csv" download>
              <Icon of="download" />
              {t('log')}
            </a>
          </Button>
        </div>
        <Fetched query={extracts}>
          {data =>
            data.length === 0 ? (
              <Empty title={t('none')}>
                <p>{t('noneText')}</p>
              </Empty>
            ) : (
              data.map(extract => <ExtractCard key={extract.id} extract={extract} />)
            )
          }
        </Fetched>
      </div>
    </Page>
  )
}
