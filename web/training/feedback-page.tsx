import { Button, Details, Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { AnswerFeedback, AreaFeedback, Feedback } from '../../src/training/contract.ts'
import { useTexts } from '../language/index.ts'
import { ButtonLink, Fetched, Page, ProblemAlert, Section, TextLink } from '../ui/index.ts'
import { AreaScale } from './area-scale.tsx'
import { feedbackQuery, useStartAttempt, useWords } from './queries.ts'
import { Story } from './story.tsx'
import { texts } from './texts.ts'
import './training.css'

/** A rating in words, with its colour. */
function useRatingWords(): (rating: number, unsure: boolean) => string {
  const t = useTexts(texts)
  return (rating, unsure) => {
    const colour = rating <= 1 ? 'ratingGreen' : rating >= 5 ? 'ratingRed' : 'ratingYellow'
    return unsure ? `${t(colour, { rating })}, ${t('unsure')}` : t(colour, { rating })
  }
}

const signs = { same: '=', near: '≈', sign: '≈', other: '≠', unanswered: '–' } as const

const standings = {
  same: 'standingSame',
  near: 'standingNear',
  sign: 'standingSign',
  other: 'standingOther',
  unanswered: 'standingUnanswered',
} as const

function Standing({ of, text }: { of: keyof typeof signs; text: string }) {
  return (
    <p className="case-standing">
      <span className="case-standing__sign" aria-hidden="true">
        {signs[of]}
      </span>
      {text}
    </p>
  )
}

function Area({ of }: { of: AreaFeedback }) {
  const t = useTexts(texts)
  const inLanguage = useWords()
  const inWords = useRatingWords()
  const { label, own, ownUnsure, recommended, recommendedUnsure, from, to, standing, definition, why } = of
  const range = from === to ? '' : ` (${t('range', { from, to })})`
  return (
    <li className="sheet case-area">
      <div className="case-area__head">
        <Heading level={3} data-size="2xs">
          {inLanguage(label)}
        </Heading>
        <Standing of={standing} text={t(standings[standing])} />
      </div>
      <AreaScale of={of} />
      <dl className="case-area__ratings">
        <div>
          <dt>{t('yours')}</dt>
          <dd>{own === null ? t('notRated') : inWords(own, ownUnsure)}</dd>
        </div>
        <div>
          <dt>{t('recommended')}</dt>
          <dd>
            {inWords(recommended, recommendedUnsure)}
            {range}
          </dd>
        </div>
      </dl>
      <p>{inLanguage(why)}</p>
      {standing !== 'same' && (
        <p className="quiet small">
          {t('definition')}: «{inLanguage(definition)}»
        </p>
      )}
    </li>
  )
}

const answerStandings = {
  same: 'answerSame',
  other: 'answerOther',
  unanswered: 'answerUnanswered',
} as const

function Answer({ of: { label, own, recommended, standing, why } }: { of: AnswerFeedback }) {
  const t = useTexts(texts)
  const inLanguage = useWords()
  return (
    <li className="case-answer">
      <Heading level={3} data-size="2xs">
        {inLanguage(label)}
      </Heading>
      <Standing of={standing} text={t(answerStandings[standing])} />
      <p>
        {t('recommended')}: <strong>{inLanguage(recommended)}</strong>
        {standing === 'other' && own && ` · ${t('yours')}: ${inLanguage(own)}`}
      </p>
      <p className="quiet">{inLanguage(why)}</p>
    </li>
  )
}

function Agreement({ agreed, all }: { agreed: number; all: number }) {
  const t = useTexts(texts)
  return (
    <div className="case-agreement">
      <Heading level={2} data-size="xs">
        {agreed === all ? t('agreedAll', { all }) : t('agreed', { count: agreed, all })}
      </Heading>
      <p>{t('agreedMeans')}</p>
      <p className="small">{t('basis')}</p>
    </div>
  )
}

function Further({ id, feedback: { vignette } }: { id: string; feedback: Feedback }) {
  const t = useTexts(texts)
  const inLanguage = useWords()
  const start = useStartAttempt()
  return (
    <Section title={t('nextTitle')}>
      <Details className="measure">
        <Details.Summary>{t('caseText', { title: inLanguage(vignette.title) })}</Details.Summary>
        <Details.Content>
          <Story of={vignette.story} />
        </Details.Content>
      </Details>
      <ProblemAlert error={start.error} />
      <div className="row">
        <ButtonLink to="/ovelser">{t('toList')}</ButtonLink>
        <Button variant="secondary" loading={start.isPending} onClick={() => start.mutate(vignette.name)}>
          {t('again')}
        </Button>
        <TextLink to={`/kartlegginger/${id}`}>{t('openAssessment')}</TextLink>
      </div>
    </Section>
  )
}

/** `/tilbakemelding/:id`: own ratings beside the recommended ones, and why. */
export function FeedbackPage() {
  const t = useTexts(texts)
  const inLanguage = useWords()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const query = useQuery(feedbackQuery(id))
  const title = query.data && inLanguage(query.data.vignette.title)
  return (
    <Page title={title ? t('feedbackTitle', { title }) : t('listTitle')}>
      <Fetched query={query}>
        {feedback => (
          <>
            <Agreement agreed={feedback.agreed} all={feedback.areas.length} />
            <Section title={t('areasTitle')}>
              <ul className="case-areas">
                {feedback.areas.map(area => (
                  <Area key={area.area} of={area} />
                ))}
              </ul>
            </Section>
            <Section title={t('answersTitle')}>
              <ul className="case-answers">
                {feedback.answers.map(answer => (
                  <Answer key={answer.variable} of={answer} />
                ))}
              </ul>
            </Section>
            <Further id={id} feedback={feedback} />
          </>
        )}
      </Fetched>
    </Page>
  )
}
