import { Details } from '@digdir/designsystemet-react'
import type { ToldSection, ToldTab } from '../../../src/instrument/index.ts'
import { useTexts } from '../../language/index.ts'
import { useInstrumentText } from '../form-context.ts'
import { RectifyQuestion, RectifyServices } from './rectify-question.tsx'
import { texts } from './texts.ts'

function RectifySection({ told: { section, questions } }: { told: ToldSection }) {
  const inLanguage = useInstrumentText()
  const id = `rectify-${section.name}`
  // The first question often says what the section is about; the heading would only repeat it.
  const repeated = questions[0]?.question.label.nb === section.label.nb
  return (
    <section className="rectify-section" aria-labelledby={id}>
      <h2 className={repeated ? 'ds-sr-only' : 'ds-heading'} data-size="2xs" id={id}>
        {inLanguage(section.label)}
      </h2>
      {questions.some(({ service }) => service) ? (
        <RectifyServices questions={questions} labelledBy={id} />
      ) : (
        <div className="rectify-questions">
          {questions.map(each => (
            <RectifyQuestion key={each.question.name} told={each} />
          ))}
        </div>
      )}
    </section>
  )
}

/** One tab of the form, closed until somebody looks for what is wrong in it; `changed`: how many answers differ. */
export function RectifyTab({ told: { tab, sections }, changed }: { told: ToldTab; changed: number }) {
  const t = useTexts(texts)
  const inLanguage = useInstrumentText()
  return (
    <Details>
      <Details.Summary>
        {inLanguage(tab.label)}
        {changed > 0 && <strong> · {t('tabChanges', { count: changed })}</strong>}
      </Details.Summary>
      <Details.Content>
        <div className="stack" data-gap="large">
          {sections.map(each => (
            <RectifySection key={each.section.name} told={each} />
          ))}
        </div>
      </Details.Content>
    </Details>
  )
}
