import { Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react'
import { useTexts } from '../../language/index.ts'
import type { StepFields } from './step-fields.ts'
import { texts } from './texts.ts'

const SERVICE_TYPES = [
  [1, 'serviceHealth'],
  [2, 'serviceNav'],
  [3, 'serviceChildWelfare'],
] as const

/** Which service the assessment is made for, asked of accounts that belong to none: coordinators. */
export function ServiceTypeField({ answers, change, faults }: StepFields) {
  const say = useTexts(texts)
  return (
    <Fieldset id="serviceType" tabIndex={-1}>
      <Fieldset.Legend>{say('serviceType')}</Fieldset.Legend>
      {SERVICE_TYPES.map(([value, text]) => (
        <Radio
          key={value}
          name="serviceType"
          label={say(text)}
          value={String(value)}
          checked={answers.serviceType === value}
          onChange={() => change({ serviceType: value })}
        />
      ))}
      {faults.serviceType && <ValidationMessage>{faults.serviceType}</ValidationMessage>}
    </Fieldset>
  )
}
