import { Checkbox, Fieldset, Radio, Textfield, ValidationMessage } from '@digdir/designsystemet-react'
import { useTexts } from '../../language/index.ts'
import { texts } from '../texts.ts'
import type { StepFields } from './step-fields.ts'

const CHANNELS = ['letter', 'digital', 'spoken'] as const

/** When and how the person was informed, and who else where she can't consent. */
export function InformationFields({ answers, change, faults, today }: StepFields & { today: string }) {
  const say = useTexts(texts)
  return (
    <section className="stack start-part" aria-labelledby="information">
      <div>
        <h2 className="ds-heading" data-size="xs" id="information">
          {say('informationTitle')}
        </h2>
        <p className="quiet">{say('informationLead')}</p>
      </div>
      <Textfield
        id="givenOn"
        type="date"
        className="start-date"
        label={say('givenOn')}
        max={today}
        value={answers.givenOn}
        error={faults.givenOn}
        onChange={event => change({ givenOn: event.target.value })}
      />
      <Fieldset id="channel" tabIndex={-1}>
        <Fieldset.Legend>{say('channel')}</Fieldset.Legend>
        {CHANNELS.map(channel => (
          <Radio
            key={channel}
            name="channel"
            label={say(channel)}
            value={channel}
            checked={answers.channel === channel}
            onChange={() => change({ channel })}
          />
        ))}
        {faults.channel && <ValidationMessage>{faults.channel}</ValidationMessage>}
      </Fieldset>
      {answers.channel === 'spoken' && (
        <div className="start-follow-up">
          <Checkbox
            id="journalled"
            label={say('journalled')}
            checked={answers.journalled}
            error={faults.journalled}
            onChange={event => change({ journalled: event.target.checked })}
          />
        </div>
      )}
      <Fieldset id="canConsent" tabIndex={-1}>
        <Fieldset.Legend>{say('canConsent')}</Fieldset.Legend>
        <Fieldset.Description>{say('canConsentHint')}</Fieldset.Description>
        {[true, false].map(value => (
          <Radio
            key={String(value)}
            name="canConsent"
            label={say(value ? 'yes' : 'no')}
            value={String(value)}
            checked={answers.canConsent === value}
            onChange={() => change({ canConsent: value })}
          />
        ))}
        {faults.canConsent && <ValidationMessage>{faults.canConsent}</ValidationMessage>}
      </Fieldset>
      {answers.canConsent === false && (
        <div className="start-follow-up">
          <Checkbox
            id="relativesInformed"
            label={say('relativesInformed')}
            checked={answers.relativesInformed}
            error={faults.relativesInformed}
            onChange={event => change({ relativesInformed: event.target.checked })}
          />
        </div>
      )}
    </section>
  )
}
