import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ErasureReceipt } from '../../../src/assessments/contract.ts'
import { api, queries } from '../../api/index.ts'
import { useFormat, useTexts } from '../../language/index.ts'
import { ButtonLink, Facts, firstFocus, Notice, ProblemAlert, Section, TitledDialog } from '../../ui/index.ts'
import { useFromTheTop } from './from-the-top.ts'
import type { Identity } from './identity.tsx'
import { texts } from './texts.ts'

type Props = Readonly<{
  id: string
  masked: string
  identity: Identity
  erased: (receipt: ErasureReceipt) => void
}>

/** Erases on the person's demand, after having asked once more. */
export function ErasurePart({ id, masked, identity, erased }: Props) {
  const t = useTexts(texts)
  const [asking, setAsking] = useState(false)
  const erase = useMutation({
    mutationFn: () => api.post<ErasureReceipt>(`/api/assessments/${id}/erasure`, { demanded: true }),
    onSuccess: async receipt => {
      setAsking(false)
      erased(receipt)
      await queries.invalidateQueries({ queryKey: ['assessments'] })
    },
  })
  return (
    <Section title={t('erasureTitle')}>
      <p className="measure">{t('erasureText')}</p>
      <div>
        <Button
          variant="secondary"
          data-color="danger"
          onClick={() => identity.demand(() => setAsking(true))}
        >
          {t('erase')}
        </Button>
      </div>
      <TitledDialog
        title={t('erasureAsk', { number: masked })}
        open={asking}
        onClose={() => setAsking(false)}
      >
        <Paragraph>{t('erasureMeans')}</Paragraph>
        <ProblemAlert error={erase.error} />
        <div className="row dialog-buttons">
          <Button data-color="danger" loading={erase.isPending} onClick={() => erase.mutate()}>
            {t('eraseConfirm')}
          </Button>
          <Button variant="tertiary" ref={firstFocus} onClick={() => setAsking(false)}>
            {t('cancel')}
          </Button>
        </div>
      </TitledDialog>
    </Section>
  )
}

/** What can be told the person, and found again in the log, without saying who she is. */
export function Erased({ receipt: { receipt, erasedAt } }: { receipt: ErasureReceipt }) {
  const t = useTexts(texts)
  const { dateTime } = useFormat()
  useFromTheTop()
  return (
    <div className="stack measure">
      <Notice kind="success" role="status" title={t('erasedTitle')}>
        <p>{t('erasedText')}</p>
      </Notice>
      <Facts
        of={[
          [t('erasedAt'), dateTime(erasedAt)],
          [t('receipt'), receipt],
        ]}
      />
      <p>{t('erasedAgain')}</p>
      <div className="row">
        <ButtonLink to="/kartlegginger">{t('toList')}</ButtonLink>
        <ButtonLink to="/reservasjon" variant="secondary">
          {t('toOptOut')}
        </ButtonLink>
      </div>
    </div>
  )
}
