import { receivedOf, type Service, type ToldQuestion, titleOf } from '../../../src/instrument/index.ts'
import { useTexts } from '../../language/index.ts'
import { useInstrumentText, useOpenForm } from '../form-context.ts'
import { QuestionView } from '../questions/block-view.tsx'
import { fieldId, questionId } from '../questions/question-id.ts'
import { texts } from './texts.ts'

/** A judgement: read, not changed. */
function Judged({ told: { title, answer, rating } }: { told: ToldQuestion }) {
  const t = useTexts(texts)
  const inLanguage = useInstrumentText()
  const words = rating ? [`${inLanguage(rating.colourName)}: ${rating.rating}`] : answer.map(inLanguage)
  return (
    <div className="rectify-judged">
      <div>
        {inLanguage(title)}
        <br />
        <small>{t('judged')}</small>
      </div>
      <div>{words.length > 0 ? words.join(', ') : t('unanswered')}</div>
    </div>
  )
}

/** One question of a section that has no services: a fact with its fields, a judgement as text. */
export function RectifyQuestion({ told }: { told: ToldQuestion }) {
  const { question } = told
  return question.objective ? <QuestionView question={question} /> : <Judged told={told} />
}

type RowProps = Readonly<{ service: Service; received: boolean; recommended: boolean }>

function ServiceRow({ service, received, recommended }: RowProps) {
  const t = useTexts(texts)
  const inLanguage = useInstrumentText()
  const { store } = useOpenForm()
  const { yes, no } = store.instrument.words
  const variable = receivedOf(service.name)
  const label = inLanguage(titleOf(service))
  return (
    <tr id={questionId(service.name)}>
      <th scope="row">{label}</th>
      <td data-label={t('received')}>
        <label className="option-label">
          <input
            type="checkbox"
            className="ds-input"
            id={fieldId(variable)}
            checked={received}
            aria-label={t('receivedOf', { service: label })}
            onChange={event => store.answer({ [variable]: event.target.checked ? 1 : null })}
          />
          <span>{inLanguage(received ? yes : no)}</span>
        </label>
      </td>
      <td className="quiet" data-label={t('recommended')}>
        {inLanguage(recommended ? yes : no)}
      </td>
    </tr>
  )
}

/** The services of a section: whether each was received is a fact, what is recommended is judged. */
export function RectifyServices({
  questions,
  labelledBy,
}: {
  questions: readonly ToldQuestion[]
  labelledBy: string
}) {
  const t = useTexts(texts)
  return (
    <table className="rectify-services stacked" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{t('service')}</th>
          <th scope="col">{t('received')}</th>
          <th scope="col">{t('recommended')}</th>
        </tr>
      </thead>
      <tbody>
        {questions.map(told =>
          told.service && told.question.kind === 'service' ? (
            <ServiceRow key={told.question.name} service={told.question} {...told.service} />
          ) : (
            <tr key={told.question.name}>
              <td colSpan={3}>
                <RectifyQuestion told={told} />
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}
