import { Checkbox, Details } from '@digdir/designsystemet-react'
import { useTexts } from '../../language/index.ts'
import { DoneIcon } from '../icons.tsx'
import type { StepFields } from './step-fields.ts'
import { texts } from './texts.ts'

/** The five criteria: what the number and the information tell stands there already, the rest is confirmed. */
export function CriteriaFields({ answers, change, faults, age }: StepFields & { age: number }) {
  const say = useTexts(texts)
  const informed = answers.givenOn !== '' && answers.channel !== undefined
  return (
    <section className="stack start-part" aria-labelledby="criteria">
      <div>
        <h2 className="ds-heading" data-size="xs" id="criteria">
          {say('criteriaTitle')}
        </h2>
        <p className="quiet">{say('criteriaLead')}</p>
      </div>
      <ol className="criteria">
        <li>
          <p className="criterion-met" data-met="true">
            <DoneIcon /> <span>{say('criterionAge', { age })}</span>
          </p>
        </li>
        <li>
          <p className="criterion-met" data-met={informed}>
            {informed && <DoneIcon />}
            <span>{say(informed ? 'criterionInformed' : 'criterionNotYetInformed')}</span>
          </p>
        </li>
        {(['services', 'active', 'serious'] as const).map(criterion => (
          <li key={criterion}>
            <Checkbox
              id={criterion}
              label={say(`${criterion}Criterion`)}
              checked={answers[criterion]}
              error={faults[criterion]}
              onChange={event => change({ [criterion]: event.target.checked })}
            />
          </li>
        ))}
      </ol>
      <Details className="pathways">
        <Details.Summary>{say('pathwaysTitle')}</Details.Summary>
        <Details.Content>
          <p>{say('pathwaysLead')}</p>
          <dl>
            <dt>{say('pathway1')}</dt>
            <dd>{say('pathway1Text')}</dd>
            <dt>{say('pathway2')}</dt>
            <dd>{say('pathway2Text')}</dd>
            <dt>{say('pathway3')}</dt>
            <dd>{say('pathway3Text')}</dd>
          </dl>
        </Details.Content>
      </Details>
    </section>
  )
}
