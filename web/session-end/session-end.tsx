import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { logOut } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { ProblemAlert, TitledDialog } from '../ui/index.ts'
import { texts } from './texts.ts'
import { useEndingSession } from './watch.ts'

/** Says two minutes ahead that the session will end, and lets it go on with one press (WCAG 2.1, 2.2.1). */
export function SessionEnd() {
  const t = useTexts(texts)
  const { isEnding, stay } = useEndingSession()
  const leaving = useMutation({ mutationFn: logOut })
  if (!isEnding) return null
  return (
    <TitledDialog title={t('title')} role="alertdialog" onClose={stay}>
      <Paragraph>{t('text')}</Paragraph>
      <ProblemAlert error={leaving.error} />
      <div className="row dialog-buttons">
        <Button onClick={stay}>{t('stay')}</Button>
        <Button variant="tertiary" onClick={() => leaving.mutate()}>
          {t('logOut')}
        </Button>
      </div>
    </TitledDialog>
  )
}
