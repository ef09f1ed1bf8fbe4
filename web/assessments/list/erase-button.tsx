import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queries } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { announce, firstFocus, ProblemAlert, TitledDialog } from '../../ui/index.ts'
import { texts } from '../texts.ts'

/** Erases an assessment for good, after it has been asked. */
export function EraseButton({ id, masked }: { id: string; masked: string }) {
  const say = useTexts(texts)
  const [asking, setAsking] = useState(false)
  const erase = useMutation({
    mutationFn: () => api.delete(`/api/assessments/${id}`, { confirmed: true }),
    onSuccess: async () => {
      setAsking(false)
      announce(say('erased'))
      document.querySelector<HTMLElement>('h1')?.focus()
      await queries.invalidateQueries({ queryKey: ['assessments'] })
    },
  })
  return (
    <>
      <Button variant="tertiary" data-color="danger" data-size="sm" onClick={() => setAsking(true)}>
        {say('erase')} <span className="ds-sr-only">{masked}</span>
      </Button>
      <TitledDialog
        title={say('eraseTitle', { number: masked })}
        open={asking}
        onClose={() => setAsking(false)}
      >
        <Paragraph>{say('eraseText')}</Paragraph>
        <ProblemAlert error={erase.error} />
        <div className="row dialog-buttons">
          <Button data-color="danger" loading={erase.isPending} onClick={() => erase.mutate()}>
            {say('eraseConfirm')}
          </Button>
          <Button variant="tertiary" ref={firstFocus} onClick={() => setAsking(false)}>
            {say('cancel')}
          </Button>
        </div>
      </TitledDialog>
    </>
  )
}
