import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import type {
  assessmentListSchema,
  ErasureReceipt,
  ListedAssessment,
  RoundState,
} from '../../../src/assessments/contract.ts'
import { api } from '../../api/index.ts'
import { useFormat, useTexts } from '../../language/index.ts'
import { useRound } from '../../rounds/index.ts'
import { ButtonLink, Fetched, Notice, Page, Section, TextLink } from '../../ui/index.ts'
import { NumberReveal } from '../number-reveal.tsx'
import { AccessPart } from './access-part.tsx'
import { Erased, ErasurePart } from './erasure-part.tsx'
import { IdentityBox, useIdentity } from './identity.tsx'
import { texts } from './texts.ts'
import '../form.css'
import '../list/list.css'
import './rights.css'

type OwnList = z.output<typeof assessmentListSchema>

/** Until when the rights hold. */
function Deadline() {
  const t = useTexts(texts)
  const { date } = useFormat()
  const { data: round } = useRound()
  if (!round?.transferDate) return null
  const may = round.state === 'transferable' ? t('mayNow') : t('mayFrom', { date: date(round.transferDate) })
  return (
    <Notice kind="info">
      <p>
        {t('until')} {may}
      </p>
    </Notice>
  )
}

/** Why there is nothing to demand any more, or here. */
function Gone({ state }: { state: RoundState }) {
  const t = useTexts(texts)
  const over = state === 'transferred' || state === 'lapsed'
  return (
    <div className="stack">
      <Notice kind="warning" title={t('goneTitle')}>
        <p>{t(over ? state : 'notYours')}</p>
      </Notice>
      <div>
        <ButtonLink to="/kartlegginger">{t('toList')}</ButtonLink>
      </div>
    </div>
  )
}

type PartsProps = Readonly<{ own: ListedAssessment; erased: (receipt: ErasureReceipt) => void }>

function Parts({ own: { id, maskedNumber }, erased }: PartsProps) {
  const t = useTexts(texts)
  const identity = useIdentity()
  return (
    <div className="stack" data-gap="large">
      <div className="stack">
        <div className="row rights-head">
          <NumberReveal id={id} masked={maskedNumber} />
          <TextLink to={`/kartlegginger/${id}`}>{t('toForm')}</TextLink>
        </div>
        <Deadline />
        <IdentityBox identity={identity} />
      </div>
      <AccessPart id={id} identity={identity} />
      <Section title={t('rectificationTitle')}>
        <p className="measure">{t('rectificationText')}</p>
        <div>
          <ButtonLink to={`/kartlegginger/${id}/retting`} variant="secondary">
            {t('rectify')}
          </ButtonLink>
        </div>
      </Section>
      <ErasurePart id={id} masked={maskedNumber} identity={identity} erased={erased} />
      <Section title={t('optOutTitle')}>
        <p className="measure">{t('optOutText')}</p>
        <div>
          <ButtonLink to="/reservasjon" variant="secondary">
            {t('toOptOut')}
          </ButtonLink>
        </div>
      </Section>
    </div>
  )
}

function Content({ id, list: { assessments, roundState } }: { id: string; list: OwnList }) {
  const [receipt, setReceipt] = useState<ErasureReceipt>()
  const own = assessments.find(each => each.id === id)
  if (receipt) return <Erased receipt={receipt} />
  return own ? <Parts own={own} erased={setReceipt} /> : <Gone state={roundState} />
}

/** `/kartlegginger/:id/rettigheter`: what the person may demand, used with her beside one. */
export function PersonRightsPage() {
  const t = useTexts(texts)
  const { id = '' } = useParams({ strict: false })
  const query = useQuery({
    queryKey: ['assessments'],
    queryFn: () => api.get<OwnList>('/api/assessments'),
    staleTime: 0,
  })
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Fetched query={query}>{list => <Content id={id} list={list} />}</Fetched>
    </Page>
  )
}
