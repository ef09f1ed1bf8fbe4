import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useBlocker } from '@tanstack/react-router'
import { useTexts } from '../../language/index.ts'
import { texts } from './texts.ts'

/** Asks before a rectification that hasn't been saved would be lost. */
export function UnsavedGuard({ unsaved }: { unsaved: boolean }) {
  const t = useTexts(texts)
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => unsaved,
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  })
  return (
    <Dialog
      open={status === 'blocked'}
      closeButton={false}
      onClose={() => reset?.()}
      aria-labelledby="leaving"
    >
      <Heading level={2} data-size="xs" id="leaving">
        {t('leaveTitle')}
      </Heading>
      <Paragraph>{t('leaveText')}</Paragraph>
      <div className="row dialog-buttons">
        <Button onClick={reset}>{t('stay')}</Button>
        <Button variant="tertiary" data-color="danger" onClick={proceed}>
          {t('leaveAnyway')}
        </Button>
      </div>
    </Dialog>
  )
}
