import { memo, useId, useSyncExternalStore } from 'react'
import { receivedOf, recommendedOf, type Section, type Service } from '../../src/instrument/index.ts'
import { useTexts } from '../language/index.ts'
import { BlockView } from './block-view.tsx'
import { useInstrumentText, useOpenForm, useQuestion } from './form-context.ts'
import type { Block } from './form-tree.ts'
import { Help, QuestionMessages } from './question-frame.tsx'
import { fieldId, questionId } from './question-id.ts'
import { moveByKey, rememberStop } from './service-grid.ts'
import { texts } from './texts.ts'

type AnswerProps = Readonly<{
  variable: string
  value: number | undefined
  /** Ids of the service's name and of the column's heading. */
  labelledBy: string
  shortLabel: string
  stop: boolean
}>

/** One of a service's two answers: "Nei" until it is changed. */
function ServiceAnswer({ variable, value, labelledBy, shortLabel, stop }: AnswerProps) {
  const { store, editable } = useOpenForm()
  const inLanguage = useInstrumentText()
  const { yes, no } = store.instrument.words
  const given = value === 1
  return (
    <td>
      <label className="service-answer" data-given={given}>
        <span className="service-answer-label" aria-hidden="true">
          {shortLabel}
        </span>
        <input
          type="checkbox"
          className="ds-input"
          data-answer=""
          tabIndex={stop ? 0 : -1}
          id={fieldId(variable)}
          checked={given}
          disabled={!editable}
          aria-labelledby={labelledBy}
          onChange={event => store.answer({ [variable]: event.target.checked ? 1 : null })}
        />
        <span className="service-answer-value" aria-hidden="true">
          {inLanguage(given ? yes : no)}
        </span>
      </label>
    </td>
  )
}

type RowProps = Readonly<{ service: Service; columns: Columns; first: boolean }>
type Columns = Readonly<{ received: string; recommended: string }>

const ServiceRow = memo(function ServiceRow({ service, columns, first }: RowProps) {
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const view = useQuestion(service.name)
  const id = questionId(service.name)
  const [received, recommended] = view.values
  const label = inLanguage(service.label)
  return (
    <tr id={id} data-service="" data-question="" data-given={received === 1 || recommended === 1}>
      <th scope="row">
        <span className="service-name" id={`${id}-label`}>
          {label}
        </span>
        {service.help && <Help about={label} text={service.help} />}
        <QuestionMessages view={view} id={`${id}-messages`} />
      </th>
      <ServiceAnswer
        variable={receivedOf(service.name)}
        value={received}
        labelledBy={`${id}-label ${columns.received}`}
        shortLabel={say('receivedShort')}
        stop={first}
      />
      <ServiceAnswer
        variable={recommendedOf(service.name)}
        value={recommended}
        labelledBy={`${id}-label ${columns.recommended}`}
        shortLabel={say('recommendedShort')}
        stop={false}
      />
    </tr>
  )
})

/** Follow-ups of a service, or a question between the services, across the whole table; nothing while all are hidden. */
function QuestionRow({ block }: { block: Block }) {
  const { visible } = useQuestion(block.question.name)
  if (!visible) return null
  return (
    <tr className="service-follow-up">
      <td colSpan={3}>
        <BlockView block={block} />
      </td>
    </tr>
  )
}

/** How many services of the section are given and recommended, beside its heading. */
export function ServicesGiven({ section }: { section: Section }) {
  const say = useTexts(texts)
  const { store } = useOpenForm()
  const count = (place: 0 | 1) =>
    section.questions.filter(({ kind, name }) => kind === 'service' && store.view(name).values[place] === 1)
      .length
  const received = useSyncExternalStore(store.subscribeToForm, () => count(0))
  const recommended = useSyncExternalStore(store.subscribeToForm, () => count(1))
  if (received + recommended === 0) return null
  return <span className="services-given">{say('servicesGiven', { received, recommended })}</span>
}

/** The services of a section as a table, with the two questions as columns. */
export function ServiceTable({ section, blocks }: { section: Section; blocks: readonly Block[] }) {
  const { store } = useOpenForm()
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const id = useId()
  const columns = { received: `${id}-received`, recommended: `${id}-recommended` }
  const first = blocks.find(block => block.question.kind === 'service')
  return (
    <table
      className="service-table"
      aria-labelledby={`section-${section.name}`}
      onKeyDown={moveByKey}
      onFocus={rememberStop}
    >
      <thead>
        <tr>
          <th scope="col">{say('service')}</th>
          <th scope="col" id={columns.received}>
            {inLanguage(store.instrument.words.received)}
          </th>
          <th scope="col" id={columns.recommended}>
            {inLanguage(store.instrument.words.recommended)}
          </th>
        </tr>
      </thead>
      <tbody>{blocks.map(block => rowsOf(block, columns, block === first))}</tbody>
    </table>
  )
}

function rowsOf(block: Block, columns: Columns, first: boolean) {
  const { question, followUps } = block
  if (question.kind !== 'service') return <QuestionRow key={question.name} block={block} />
  return [
    <ServiceRow key={question.name} service={question} columns={columns} first={first} />,
    ...followUps.map(each => <QuestionRow key={each.question.name} block={each} />),
  ]
}
