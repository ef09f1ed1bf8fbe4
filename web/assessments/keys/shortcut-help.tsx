import { Button, Checkbox, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useTexts } from '../../language/index.ts'
import { ProblemAlert } from '../../ui/index.ts'
import { keySettings, useKeyChange, useKeySettings } from './settings.ts'
import { ShortcutList } from './shortcut-list.tsx'
import { texts } from './texts.ts'
import './keys.css'

function Settings() {
  const say = useTexts(texts)
  const settings = useKeySettings()
  const { mutate: change, error } = useKeyChange()
  return (
    <section className="stack" data-gap="small" aria-labelledby="shortcut-settings">
      <h3 className="ds-heading" data-size="2xs" id="shortcut-settings">
        {say('settings')}
      </h3>
      <Checkbox
        label={say('singleKeys')}
        description={say('singleKeysHint')}
        checked={settings.single}
        // What counts now, and not when this was drawn: two boxes can be ticked before it is drawn anew.
        onChange={event => change({ ...keySettings(), single: event.target.checked })}
      />
      <Checkbox
        label={say('hints')}
        description={say('hintsHint')}
        checked={settings.hints}
        onChange={event => change({ ...keySettings(), hints: event.target.checked })}
      />
      <ProblemAlert error={error} />
    </section>
  )
}

type HelpProps = Readonly<{ open: boolean; setOpen: (open: boolean) => void }>

/** The button that shows all shortcuts, and the dialog that holds them. `?` opens it too. */
export function ShortcutHelp({ open, setOpen }: HelpProps) {
  const say = useTexts(texts)
  return (
    <>
      <Button
        variant="tertiary"
        data-size="sm"
        className="shortcut-button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {say('title')} <kbd>?</kbd>
      </Button>
      <Dialog
        open={open}
        closeButton={say('close')}
        // At Escape itself: the close that it leads to is told later, and would undo an opening in between.
        onCancel={() => setOpen(false)}
        onClose={() => setOpen(false)}
        aria-labelledby="shortcut-title"
        className="shortcut-dialog"
      >
        <Heading level={2} data-size="xs" id="shortcut-title">
          {say('title')}
        </Heading>
        <Paragraph>{say('lead')}</Paragraph>
        <ShortcutList />
        <Settings />
      </Dialog>
    </>
  )
}
