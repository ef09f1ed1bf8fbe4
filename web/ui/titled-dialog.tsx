import { Dialog, Heading } from '@digdir/designsystemet-react'
import { type ReactNode, useId } from 'react'

type DialogProps = Readonly<{
  title: string
  open?: boolean
  /** For what can't wait, e.g. the end of the session. */
  role?: 'alertdialog'
  /** Escape, or a press outside: as if nothing had been asked. */
  onClose: () => void
  children: ReactNode
}>

/** A dialog that asks something, named by its heading. What it is answered with stands among its children. */
export function TitledDialog({ title, open = true, role, onClose, children }: DialogProps) {
  const id = useId()
  return (
    <Dialog
      className="titled-dialog"
      open={open}
      closeButton={false}
      onClose={onClose}
      aria-labelledby={id}
      {...(role && { role })}
    >
      <Heading level={2} data-size="xs" id={id}>
        {title}
      </Heading>
      {children}
    </Dialog>
  )
}

/**
 * The `ref` of a button that has the focus when its dialog opens, instead of the first: where the first does what can't be
 * undone, and the key that opened the dialog may still be held.
 */
export const firstFocus = (button: HTMLElement | null) => button?.setAttribute('autofocus', '')
