import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react'
import { type Instrument, titleOf, type Variable, variablesOf } from '../../src/instrument/index.ts'
import { useTexts } from '../language/index.ts'
import { useInstrumentText, useOpenForm } from './form-context.ts'
import type { Conflict } from './save-queue.ts'
import { useQueue } from './save-status.tsx'
import type { Saver } from './saver.ts'
import { texts } from './texts.ts'

function findVariable(instrument: Instrument, name: string): Variable | undefined {
  return variablesOf(instrument).find(variable => variable.name === name)
}

/** Gives the words for a variable's value, and for what it was asked. */
function useAnswerText() {
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const { instrument } = useOpenForm().store
  const { words } = instrument
  const answer = (variable: Variable, value: number | null): string => {
    if (variable.role === 'received' || variable.role === 'recommended') {
      return inLanguage(value === 1 ? words.yes : words.no)
    }
    const { question } = variable
    if (variable.role !== 'answer' || question.kind === 'flag')
      return say(value === 1 ? 'ticked' : 'unticked')
    if (value === null) return say('unanswered')
    if (question.kind === 'number') return `${value} ${inLanguage(question.unit)}`
    if (question.kind !== 'choice') return String(value)
    const option = question.options.find(each => each.code === value)
    return option ? inLanguage(option.label) : String(value)
  }
  const asked = ({ question, role, box }: Variable): string => {
    const title = inLanguage(titleOf(question))
    if (box) return `${title}: ${inLanguage(box.label)}`
    if (role === 'received' || role === 'recommended') return `${title}: ${inLanguage(words[role])}`
    return role === 'unsure' ? `${title}: ${inLanguage(words.unsure)}` : title
  }
  return { answer, asked }
}

function ConflictView({ conflict, saver }: { conflict: Conflict; saver: Saver }) {
  const say = useTexts(texts)
  const { store } = useOpenForm()
  const { answer, asked } = useAnswerText()
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
  const { conflicts } = useQueue(saver)
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
