import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useTexts } from '../../language/index.ts'
import { useOpenForm } from '../form-context.ts'
import { texts } from '../texts.ts'
import { findVariable, useAnswerWords } from './answer-words.ts'
import type { Conflict } from './save-queue.ts'
import { useOfQueue } from './save-status.tsx'
import type { Saver } from './saver.ts'

function ConflictView({ conflict, saver }: { conflict: Conflict; saver: Saver }) {
  const say = useTexts(texts)
  const { store } = useOpenForm()
  const { answer, asked } = useAnswerWords()
  const variable = findVariable(store.instrument, conflict.variable)
  if (!variable) return null
  return (
    <fieldset className="conflict">
      <legend>{asked(variable)}</legend>
      <div className="conflict__answers">
        {(['mine', 'theirs'] as const).map(side => (
          <Button
            key={side}
            variant="secondary"
            className="conflict__answer"
            onClick={() => saver.choose(conflict.variable, side)}
          >
            <span className="conflict__side">{say(side === 'mine' ? 'conflictMine' : 'conflictTheirs')}</span>
            <span>{answer(variable, conflict[side])}</span>
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

/** Two windows answered the same question differently: both answers are shown, and the person decides. */
export function Conflicts({ saver }: { saver: Saver }) {
  const say = useTexts(texts)
  const conflicts = useOfQueue(saver, state => state.conflicts)
  return (
    <Dialog open={conflicts.length > 0} closeButton={false} closedby="none" aria-labelledby="conflicts">
      <Heading level={2} data-size="xs" id="conflicts">
        {say('conflictTitle')}
      </Heading>
      <Paragraph>{say('conflictLead')}</Paragraph>
      {conflicts.map(conflict => (
        <ConflictView key={conflict.variable} conflict={conflict} saver={saver} />
      ))}
    </Dialog>
  )
}
