import { Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import type { ListedVignette } from '../../src/training/contract.ts'
import { useTexts } from '../language/index.ts'
import { ButtonLink, Fetched, Page, Section, TextLink } from '../ui/index.ts'
import { useWords, vignettesQuery } from './queries.ts'
import { texts } from './texts.ts'
import './training.css'

function Case({ of: { name, title, theme, attempts } }: { of: ListedVignette }) {
  const t = useTexts(texts)
  const inLanguage = useWords()
  const [latest] = attempts
  return (
    <li className="sheet case-card">
      <Heading level={3} data-size="2xs">
        {inLanguage(title)}
      </Heading>
      <p>{inLanguage(theme)}</p>
      <p className="quiet small">
        {latest ? t('attempts', { count: attempts.length }) : t('notTried')}
        {latest && (
          <>
            {' · '}
            <TextLink to={`/tilbakemelding/${latest.assessmentId}`}>
              <span aria-hidden="true">{t('seeLatest')}</span>
              <span className="ds-sr-only">{t('seeLatestOf', { title: inLanguage(title) })}</span>
            </TextLink>
          </>
        )}
      </p>
      <ButtonLink to={`/ovelser/${name}`} variant="secondary" data-size="sm">
        {t('readCase')} <span className="ds-sr-only">{inLanguage(title)}</span>
      </ButtonLink>
    </li>
  )
}

/** `/ovelser`: the written cases, and what one has tried. */
export function VignetteListPage() {
  const t = useTexts(texts)
  const query = useQuery(vignettesQuery)
  return (
    <Page title={t('listTitle')} lead={t('listLead')}>
      <Section title={t('howTitle')}>
        <ol className="measure case-steps">
          <li>{t('howRead')}</li>
          <li>{t('howFill')}</li>
          <li>{t('howSee')}</li>
        </ol>
      </Section>
      <Section title={t('casesTitle')}>
        <Fetched query={query}>
          {({ vignettes }) => (
            <ul className="columns">
              {vignettes.map(vignette => (
                <Case key={vignette.name} of={vignette} />
              ))}
            </ul>
          )}
        </Fetched>
      </Section>
    </Page>
  )
}
