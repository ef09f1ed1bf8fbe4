import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useBlocker } from '@tanstack/react-router'
import { useTexts } from '../language/index.ts'
import { texts } from './texts.ts'
import { TitledDialog } from './titled-dialog.tsx'

type GuardProps = Readonly<{
  /** What hasn't been saved, and what becomes of it if one goes. */
  title: string
  text: string
  /** Whether something is only in this window. */
  isUnsaved: () => boolean
  /** Tries to save it before anybody is asked, and gives whether that was done; where nothing can be tried, one is asked at once. */
  save?: () => Promise<boolean>
}>

/** Asks before a page is left with something that is only in this window: within the application, and when the window is closed. */
export function LeaveGuard({ title, text, isUnsaved, save }: GuardProps) {
  const say = useTexts(texts)
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async () => isUnsaved() && !(await save?.()),
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  })
  return (
    <TitledDialog title={title} open={status === 'blocked'} onClose={() => reset?.()}>
      <Paragraph>{text}</Paragraph>
      <div className="row dialog-buttons">
        <Button onClick={reset}>{say('stay')}</Button>
        <Button variant="tertiary" data-color="danger" onClick={proceed}>
          {say('leaveAnyway')}
        </Button>
      </div>
    </TitledDialog>
  )
}
