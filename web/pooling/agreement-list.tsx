import { Button, Heading, Tag } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { Agreement, AgreementWord } from '../../src/pooling/contract.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { Empty, ProblemAlert } from '../ui/index.ts'
import { texts } from './texts.ts'

/** Says a word to a neighbour; rejects with what went wrong. */
export type SayTo = (neighbour: Agreement['neighbour'], word: AgreementWord) => Promise<void>

const colours = {
  asked: 'warning',
  proposed: 'info',
  agreed: 'success',
  declined: 'neutral',
  ended: 'neutral',
  withdrawn: 'neutral',
} as const

const headingOf = ({ number }: Agreement['neighbour']): string => `agreement-${number}`

/** How one stands to each neighbour, all that was said, and what one can say now. */
export function AgreementList({ agreements, say }: { agreements: readonly Agreement[]; say: SayTo }) {
  const t = useTexts(texts)
  if (agreements.length === 0) return <Empty title={t('noAgreements')} />
  return (
    <ul className="pooling__agreements">
      {agreements.map(agreement => (
        <li key={agreement.neighbour.number} className="sheet stack" data-gap="small">
          <Heading level={3} data-size="2xs" id={headingOf(agreement.neighbour)} tabIndex={-1}>
            {agreement.neighbour.name}
          </Heading>
          <div>
            <Tag data-color={colours[agreement.state]} data-size="sm">
              {t(`state-${agreement.state}`)}
            </Tag>
          </div>
          <Said agreement={agreement} />
          <Answers agreement={agreement} say={say} />
        </li>
      ))}
    </ul>
  )
}

function Said({ agreement: { neighbour, words } }: { agreement: Agreement }) {
  const t = useTexts(texts)
  const format = useFormat()
  return (
    <ol className="quiet small pooling__said">
      {words.map(({ own, word, at }) => {
        const told = { name: neighbour.name, date: format.date(at) }
        return <li key={at + word}>{own ? t(`own-${word}`, told) : t(`their-${word}`, told)}</li>
      })}
    </ol>
  )
}

type Choice = Readonly<{ word: AgreementWord; label: 'accept' | 'decline' | 'end' | 'withdraw' | 'again' }>

const again: readonly Choice[] = [{ word: 'proposed', label: 'again' }]

const choices: Readonly<Record<Agreement['state'], readonly Choice[]>> = {
  asked: [
    { word: 'accepted', label: 'accept' },
    { word: 'declined', label: 'decline' },
  ],
  agreed: [{ word: 'ended', label: 'end' }],
  proposed: [{ word: 'ended', label: 'withdraw' }],
  declined: again,
  ended: again,
  withdrawn: again,
}

function Answers({ agreement: { neighbour, state }, say }: { agreement: Agreement; say: SayTo }) {
  const t = useTexts(texts)
  const [busy, setBusy] = useState<AgreementWord>()
  const [error, setError] = useState<unknown>()
  const press = async (word: AgreementWord) => {
    setBusy(word)
    setError(undefined)
    try {
      await say(neighbour, word)
      // What was pressed gives way to what can be said now.
      document.getElementById(headingOf(neighbour))?.focus()
    } catch (problem) {
      setError(problem)
    }
    setBusy(undefined)
  }
  return (
    <>
      <div className="row">
        {choices[state].map(({ word, label }) => (
          <Button
            key={label}
            variant={word === 'accepted' ? 'primary' : 'secondary'}
            aria-label={`${t(label)}: ${neighbour.name}`}
            loading={busy === word}
            onClick={() => press(word)}
          >
            {t(label)}
          </Button>
        ))}
      </div>
      <ProblemAlert error={error} />
    </>
  )
}
