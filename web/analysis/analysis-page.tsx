import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { AnalysisAnswer, AnalysisChoices } from '../../src/analysis/contract.ts'
import { api } from '../api/index.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { announce, Empty, Failed, Fetched, Loading, Notice, Page } from '../ui/index.ts'
import { AnswerView } from './answer-view.tsx'
import { type Asked, readAsked, searchOf, withinYears } from './asked.ts'
import { ChoicesForm } from './choices-form.tsx'
import { texts } from './texts.ts'
import '../reports/report.css'
import './analysis.css'

/** `/analyse`: what one wishes to know of the protected counts, at once. The question stands in the address. */
export function AnalysisPage() {
  const t = useTexts(texts)
  const language = useLanguage()
  const query = useQuery({
    queryKey: ['analysis', language],
    queryFn: () => api.get<AnalysisChoices>(`/api/analysis?lang=${language}`),
    staleTime: 60_000,
  })
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Fetched query={query}>
        {choices => (choices.years.length === 0 ? <Empty title={t('nothing')} /> : <Ask choices={choices} />)}
      </Fetched>
    </Page>
  )
}

function Ask({ choices }: { choices: AnalysisChoices }) {
  const navigate = useNavigate()
  const t = useTexts(texts)
  const wanted = readAsked(useSearch({ strict: false }), choices.years[0]?.year)
  const isElsewhere = wanted.area !== '' && !choices.areas.some(({ id }) => id === wanted.area)
  const years = choices.years.map(({ year }) => year)
  const asked = withinYears(isElsewhere ? { ...wanted, area: '' } : wanted, years)
  const ask = (next: Asked) =>
    void navigate({ to: '/analyse', search: searchOf(next) as never, replace: true, resetScroll: false })
  return (
    <div className="stack" data-gap="large">
      {isElsewhere && (
        <Notice kind="info" title={t('elsewhereTitle')}>
          <p>{t('elsewhereText')}</p>
        </Notice>
      )}
      <ChoicesForm choices={choices} asked={asked} onChange={ask} />
      <Answer asked={asked} onArea={area => ask({ ...asked, area })} />
    </div>
  )
}

function Answer({ asked, onArea }: { asked: Asked; onArea: (area: string) => void }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const query = String(new URLSearchParams({ ...searchOf(asked), lang: language }))
  const answer = useQuery({
    queryKey: ['analysis', 'answer', query],
    queryFn: ({ signal }) => api.get<AnalysisAnswer>(`/api/analysis/answer?${query}`, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const told = answer.data?.refusal ?? answer.data?.title
  useEffect(() => {
    if (told) announce(t('shown', { title: told }))
  }, [told, t])
  if (answer.error) return <Failed error={answer.error} retry={() => answer.refetch()} />
  if (!answer.data) return <Loading />
  return (
    <div aria-busy={answer.isPlaceholderData}>
      <AnswerView answer={answer.data} query={query} onArea={onArea} />
    </div>
  )
}
