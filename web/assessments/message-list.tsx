import { Heading, Paragraph } from '@digdir/designsystemet-react'
import type { Message, Tab } from '../../src/instrument/index.ts'
import { useTexts } from '../language/index.ts'
import { useFormView, useInstrumentText } from './form-context.ts'
import { DoneIcon, ObsIcon, StopIcon } from './icons.tsx'
import { texts } from './texts.ts'

type MessageListProps = Readonly<{
  severity: 'error' | 'warning'
  tabs: readonly Tab[]
  /** Leads to the question of a message. */
  goTo: (message: Message) => void
}>

/** All messages of one kind, by tab, each leading to its question. */
export function MessageList({ severity, tabs, goTo }: MessageListProps) {
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const { errors, warnings } = useFormView()
  const isError = severity === 'error'
  const messages = isError ? errors : warnings
  const Sign = isError ? StopIcon : ObsIcon
  if (messages.length === 0) {
    return (
      <div className="no-messages">
        <DoneIcon />
        <Paragraph>{say(isError ? 'noErrors' : 'noWarnings')}</Paragraph>
      </div>
    )
  }
  return (
    <div className="message-list">
      <Paragraph className="measure">{say(isError ? 'errorsLead' : 'warningsLead')}</Paragraph>
      {tabs.map(tab => {
        const own = messages.filter(message => message.tab === tab.name)
        if (own.length === 0) return null
        return (
          <section key={tab.name} aria-labelledby={`messages-${tab.name}`}>
            <Heading level={2} data-size="2xs" id={`messages-${tab.name}`}>
              {inLanguage(tab.label)}
            </Heading>
            <ul>
              {own.map(message => (
                <li key={`${message.question}.${message.code}`} className="signed" data-severity={severity}>
                  <Sign />
                  <button type="button" className="message-link" onClick={() => goTo(message)}>
                    {inLanguage(message.text)}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
