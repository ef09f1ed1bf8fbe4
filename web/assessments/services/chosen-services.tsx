import { memo, useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { receivedOf, recommendedOf, type Service, type Tab } from '../../../src/instrument/index.ts'
import { useTexts } from '../../language/index.ts'
import { useInstrumentText, useOfForm, useOpenForm } from '../form-context.ts'
import type { FormStore } from '../form-store.ts'
import { goToQuestion } from '../questions/question-id.ts'
import { servicesIn } from './find.ts'
import { texts } from './texts.ts'

/** A service's two answers as bits: 1 received, 2 recommended; 0 while it isn't asked about. */
function answersOf(store: FormStore, { name }: Service): number {
  const { visible, values } = store.view(name)
  return visible ? (values[0] === 1 ? 1 : 0) + (values[1] === 1 ? 2 : 0) : 0
}

const WORDS = [undefined, 'chosenReceived', 'chosenRecommended', 'chosenBoth'] as const

/**
 * What stands below keeps its place in the window when the list above it grows or shrinks, so that nobody answers a row
 * that has just moved. (The browsers' own anchoring would do it twice, or, in Safari, not at all: services.css.)
 */
function useSteadyBelow(drawn: string) {
  const box = useRef<HTMLElement>(null)
  const height = useRef<number>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is that of what is drawn.
  useLayoutEffect(() => {
    const now = box.current?.offsetHeight ?? 0
    const grown = now - (height.current ?? now)
    height.current = now
    if (grown !== 0) window.scrollBy({ top: grown, behavior: 'instant' })
  }, [drawn])
  return box
}

/** The services chosen on a tab, each leading to its row. */
export const ChosenServices = memo(function ChosenServices({ tab }: { tab: Tab }) {
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const { search } = useOpenForm()
  const services = tab.sections.flatMap(servicesIn)
  const answers = useOfForm(form => services.map(each => answersOf(form, each)).join(''))
  const box = useSteadyBelow(answers)
  const chosen = services.flatMap((service, place) => {
    const given = Number(answers[place])
    const words = WORDS[given]
    return words ? [{ service, given, words }] : []
  })
  // Several sections have a "Poliklinisk".
  const nameOf = ({ name, label }: Service) => {
    const isAlone = services.filter(each => each.label.nb === label.nb).length === 1
    const section = tab.sections.find(each => each.questions.some(question => question.name === name))
    return inLanguage(label) + (isAlone || !section ? '' : ` (${inLanguage(section.label)})`)
  }
  const goTo = ({ name }: Service, variable: string) => {
    flushSync(() => search.clear())
    goToQuestion(name, variable)
  }
  return (
    <section className="chosen-services" aria-labelledby="chosen-services" ref={box}>
      <h2 className="chosen-services__title" id="chosen-services">
        {chosen.length === 0 ? say('noneChosen') : say('chosen', { count: chosen.length })}
      </h2>
      {chosen.length > 0 && (
        <ul>
          {chosen.map(({ service, given, words }) => (
            <li key={service.name}>
              <button
                type="button"
                onClick={() =>
                  goTo(service, given === 2 ? recommendedOf(service.name) : receivedOf(service.name))
                }
              >
                {nameOf(service)} <span>{say(words)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
})
