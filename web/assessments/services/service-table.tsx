import { type KeyboardEvent, memo, useCallback, useId, useMemo } from 'react'
import { receivedOf, recommendedOf, type Section, type Service } from '../../../src/instrument/index.ts'
import { useTexts } from '../../language/index.ts'
import { useInstrumentText, useIsAsked, useOfForm, useOpenForm, useQuestion } from '../form-context.ts'
import type { FormStore } from '../form-store.ts'
import type { Block } from '../form-tree.ts'
import { isPlainKey } from '../keys/answer-keys.ts'
import { keySettings } from '../keys/settings.ts'
import { BlockView } from '../questions/block-view.tsx'
import { Help, QuestionMessages } from '../questions/question-frame.tsx'
import { fieldId, questionId } from '../questions/question-id.ts'
import { servicesIn } from './find.ts'
import { FIND_ID } from './service-find.tsx'
import { answeredByKey, columnOf, type Given, moveByKey, rememberStop } from './service-grid.ts'
import { texts } from './texts.ts'
import { useIsHidden } from './use-hidden.ts'

type AnswerProps = Readonly<{
  variable: string
  column: 'received' | 'recommended'
  given: boolean
  /** Ids of the service's name and of the column's heading. */
  labelledBy: string
  shortLabel: string
  stop: boolean
}>

/** One of a service's two answers: "Nei" until it is changed. */
const ServiceAnswer = memo(function ServiceAnswer(props: AnswerProps) {
  const { variable, column, given, labelledBy, shortLabel, stop } = props
  const { store, editable } = useOpenForm()
  const inLanguage = useInstrumentText()
  const { yes, no } = store.instrument.words
  if (!editable) {
    return (
      <td className="service-written" data-given={given} data-label={shortLabel}>
        {inLanguage(given ? yes : no)}
      </td>
    )
  }
  return (
    <td>
      <label className="service-answer" data-given={given}>
        <span className="service-answer-label" aria-hidden="true">
          {shortLabel}
        </span>
        <input
          type="checkbox"
          className="ds-input"
          data-answer={column}
          tabIndex={stop ? 0 : -1}
          id={fieldId(variable)}
          checked={given}
          aria-labelledby={labelledBy}
          onChange={event => store.answer({ [variable]: event.target.checked ? 1 : null })}
        />
        <span className="service-answer-value" aria-hidden="true">
          {inLanguage(given ? yes : no)}
        </span>
      </label>
    </td>
  )
})

type RowProps = Readonly<{ service: Service; columns: Columns; first: boolean }>
type Columns = Readonly<{ received: string; recommended: string }>

type BothProps = Readonly<{ service: string; both: boolean; answer: (given: Given) => void }>

/** Both answers in one move, and back. By keyboard it is B; Tab passes it by. */
const BothButton = memo(function BothButton({ service, both, answer }: BothProps) {
  const say = useTexts(texts)
  return (
    <button
      type="button"
      className="both-button"
      tabIndex={-1}
      aria-pressed={both}
      aria-label={say('bothOf', { service })}
      onClick={() => answer({ received: !both, recommended: !both })}
    >
      {say('both')}
    </button>
  )
})

/** A service's answers, what changes them, and the keys that do. */
function useServiceAnswers({ name }: Service) {
  const { store, editable } = useOpenForm()
  const [received, recommended] = useQuestion(name).values
  const given = { received: received === 1, recommended: recommended === 1 }
  const answer = useCallback(
    (changed: Partial<Given>) =>
      store.answer({
        ...(changed.received !== undefined && { [receivedOf(name)]: changed.received ? 1 : null }),
        ...(changed.recommended !== undefined && { [recommendedOf(name)]: changed.recommended ? 1 : null }),
      }),
    [store, name],
  )
  const answerByKey = (event: KeyboardEvent<HTMLElement>) => {
    const column = columnOf(event.target)
    if (!column || !isPlainKey(event) || !keySettings().single) return
    const changed = answeredByKey(event.key, given, column)
    if (!changed) return
    event.preventDefault()
    answer(changed)
  }
  return { given, editable, answer, answerByKey }
}

const ServiceRow = memo(function ServiceRow({ service, columns, first }: RowProps) {
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const view = useQuestion(service.name)
  const { given, editable, answer, answerByKey } = useServiceAnswers(service)
  const hidden = useIsHidden(service.name)
  const id = questionId(service.name)
  const label = inLanguage(service.label)
  return (
    <tr
      id={id}
      data-service=""
      data-question=""
      data-given={given.received || given.recommended}
      hidden={hidden}
      tabIndex={editable ? undefined : -1}
      onKeyDown={answerByKey}
    >
      <th scope="row" aria-labelledby={`${id}-label`}>
        <span className="service-name" id={`${id}-label`}>
          {label}
        </span>
        {service.help && <Help about={label} text={service.help} />}
        {editable && (
          <BothButton service={label} both={given.received && given.recommended} answer={answer} />
        )}
        <QuestionMessages view={view} id={`${id}-messages`} />
      </th>
      <ServiceAnswer
        variable={receivedOf(service.name)}
        column="received"
        given={given.received}
        labelledBy={`${id}-label ${columns.received}`}
        shortLabel={say('receivedShort')}
        stop={first}
      />
      <ServiceAnswer
        variable={recommendedOf(service.name)}
        column="recommended"
        given={given.recommended}
        labelledBy={`${id}-label ${columns.recommended}`}
        shortLabel={say('recommendedShort')}
        stop={false}
      />
    </tr>
  )
})

/** `service` is the one that is followed up. Follow-ups of a service, or a question between the services, across the whole table; nothing while all are hidden. */
function QuestionRow({ block, service }: { block: Block; service: string }) {
  const asked = useIsAsked(block.question.name)
  const hidden = useIsHidden(service)
  if (!asked) return null
  return (
    <tr className="service-follow-up" hidden={hidden}>
      <td colSpan={3}>
        <BlockView block={block} />
      </td>
    </tr>
  )
}

/** How many services of the section are given and recommended, beside its heading. */
export function ServicesGiven({ section }: { section: Section }) {
  const say = useTexts(texts)
  const services = useMemo(() => servicesIn(section), [section])
  const count = (store: FormStore, place: 0 | 1) =>
    services.filter(({ name }) => store.view(name).values[place] === 1).length
  const received = useOfForm(store => count(store, 0))
  const recommended = useOfForm(store => count(store, 1))
  if (received + recommended === 0) return null
  return <span className="services-given">{say('given', { received, recommended })}</span>
}

/** The services of a section as a table, with the two questions as columns. */
export function ServiceTable({ section, blocks }: { section: Section; blocks: readonly Block[] }) {
  const { store, search } = useOpenForm()
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const id = useId()
  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    moveByKey(event)
    if (!isPlainKey(event) || !columnOf(event.target)) return
    const finds = event.key.toLowerCase() === 'f' && keySettings().single
    if (!finds && (event.key !== 'Escape' || search.query() === '')) return
    event.preventDefault()
    search.clear()
    document.getElementById(FIND_ID)?.focus()
  }
  const columns = { received: `${id}-received`, recommended: `${id}-recommended` }
  const first = blocks.find(block => block.question.kind === 'service')
  return (
    <table
      className="service-table"
      aria-labelledby={`section-${section.name}`}
      onKeyDown={press}
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
      {/* Designsystemet looks (`:has`) whether the first and the last body stand alone. These two do; around the services it
          would make the browser style the whole page anew at every answer. */}
      <tbody hidden />
      <tbody>{blocks.map(block => rowsOf(block, columns, block === first))}</tbody>
      <tbody hidden />
    </table>
  )
}

function rowsOf(block: Block, columns: Columns, first: boolean) {
  const { question, followUps } = block
  if (question.kind !== 'service') {
    return <QuestionRow key={question.name} block={block} service={question.name} />
  }
  return [
    <ServiceRow key={question.name} service={question} columns={columns} first={first} />,
    ...followUps.map(each => <QuestionRow key={each.question.name} block={each} service={question.name} />),
  ]
}
