import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useBlocker } from '@tanstack/react-router'
import { useTexts } from '../language/index.ts'
import type { Saver } from './saver.ts'
import { texts } from './texts.ts'

/** How long leaving waits for the last answers to be saved, in milliseconds. */
const PATIENCE = 3000

/** Asks before answers that are only in this window would be lost. */
export function LeaveGuard({ saver }: { saver: Saver }) {
  const say = useTexts(texts)
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async () => saver.hasUnsaved() && !(await saver.settle(PATIENCE)),
    enableBeforeUnload: () => saver.hasUnsaved(),
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
        {say('leaveTitle')}
      </Heading>
      <Paragraph>{say('leaveText')}</Paragraph>
      <div className="row dialog-buttons">
        <Button onClick={reset}>{say('stay')}</Button>
        <Button variant="tertiary" data-color="danger" onClick={proceed}>
          {say('leaveAnyway')}
        </Button>
      </div>
    </Dialog>
  )
}
