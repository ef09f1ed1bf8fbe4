import { Button } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../language/index.ts'
import { firstFocus, ProblemAlert, TitledDialog } from '../ui/index.ts'
import { texts } from './texts.ts'
import { WordForm } from './word-form.tsx'

/** Says it; rejects with what went wrong. */
export type Say = (
  body: Readonly<{ verdict: 'approved' } | { verdict: 'returned'; comment: string }>,
) => Promise<void>

type ChoiceProps = Readonly<{
  year: number
  /** Whether the figures have been returned already. */
  returned: boolean
  say: Say
}>

/** What the municipality can say of its figures: approve them, once asked whether it means it, or return them with a comment. */
export function VerdictChoice({ year, returned, say }: ChoiceProps) {
  const t = useTexts(texts)
  const [asked, setAsked] = useState<'approve' | 'return' | 'nothing'>()
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asked === 'nothing') opener.current?.focus()
  }, [asked])
  const sendBack = async (comment: string) => {
    await say({ verdict: 'returned', comment })
    setAsked(undefined)
  }
  if (asked === 'return')
    return (
      <WordForm
        autoFocus
        words={{
          label: t('comment'),
          help: t('commentHelp'),
          fault: t('commentFault'),
          send: t('sendReturn'),
        }}
        onSend={sendBack}
      >
        <Button variant="tertiary" onClick={() => setAsked('nothing')}>
          {t('cancel')}
        </Button>
      </WordForm>
    )
  return (
    <div className="row">
      <Button onClick={() => setAsked('approve')}>{t('approve')}</Button>
      <Button variant="secondary" onClick={() => setAsked('return')} ref={opener}>
        {t(returned ? 'writeMore' : 'return')}
      </Button>
      {asked === 'approve' && (
        <Approve
          year={year}
          approve={() => say({ verdict: 'approved' })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  )
}

type ApproveProps = Readonly<{ year: number; approve: () => Promise<void>; onClose: () => void }>

/** It can't be taken back, so it is asked about. */
function Approve({ year, approve, onClose }: ApproveProps) {
  const t = useTexts(texts)
  const approval = useMutation({ mutationFn: approve })
  return (
    <TitledDialog title={t('approveTitle', { year })} onClose={onClose}>
      <p>{t('approveText')}</p>
      <ProblemAlert error={approval.error} />
      <div className="row">
        <Button onClick={() => approval.mutate()} loading={approval.isPending}>
          {t('approveYes')}
        </Button>
        <Button variant="tertiary" ref={firstFocus} onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </TitledDialog>
  )
}
