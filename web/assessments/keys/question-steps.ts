// From question to question, past the buttons between them.
import { announce } from '../../ui/index.ts'

/** The questions of the panel that can be answered, in the order of the page. What stands within one belongs to it. */
function questionsIn(panel: Element): readonly HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>('[data-question]')].filter(
    each =>
      !each.parentElement?.closest('[data-question]') &&
      each.querySelector('input:enabled') &&
      each.getClientRects().length > 0,
  )
}

/** The outermost question that holds a field. */
function questionAround(field: Element): HTMLElement | undefined {
  const held = field.closest<HTMLElement>('[data-question]') ?? undefined
  const parent = held?.parentElement
  return (parent && questionAround(parent)) ?? held
}

/** The field where a question is entered: in services in the same column, else what is chosen, else where Tab would come. */
function entryOf(question: HTMLElement, from: Element): HTMLInputElement | undefined {
  const fields = [...question.querySelectorAll<HTMLInputElement>('input:enabled')]
  const column = from instanceof HTMLInputElement ? from.dataset.answer : undefined
  return (
    fields.find(each => column !== undefined && each.dataset.answer === column) ??
    fields.find(each => each.type === 'radio' && each.checked) ??
    fields.find(each => each.tabIndex === 0) ??
    fields[0]
  )
}

function enter(question: HTMLElement, from: Element): void {
  question.scrollIntoView({ block: 'nearest' })
  entryOf(question, from)?.focus()
}

/** Puts the focus in the question after (or before) the one that holds `from`; after the last one on the button to the next tab. */
export function stepFrom(from: Element, step: 1 | -1): void {
  const panel = from.closest('[role="tabpanel"]')
  const held = questionAround(from)
  if (!panel || !held) return
  const questions = questionsIn(panel)
  const next = questions[questions.indexOf(held) + step]
  if (next) enter(next, from)
  else if (step === 1) panel.querySelector<HTMLElement>('.neighbours button:last-child')?.focus()
}

/** Puts the focus where work on a panel begins: the field that finds services, the first question, or the panel itself. */
export function enterPanel(panel: HTMLElement): void {
  const search = panel.querySelector<HTMLElement>('input[type="search"]')
  const [first] = questionsIn(panel)
  if (search) search.focus()
  else if (first) enter(first, panel)
  else panel.focus({ preventScroll: true })
}

/** Opens or closes the help nearest to a field: its option's, its question's, or its section's. What opens is also said. */
export function toggleHelp(field: Element): void {
  const button = helpOf(field)
  if (!button) return
  const text = document.getElementById(button.getAttribute('aria-controls') ?? '')
  if (button.getAttribute('aria-expanded') === 'false' && text) announce(text.textContent ?? '')
  button.click()
}

function helpOf(field: Element): HTMLElement | undefined {
  const asked = [...(questionAround(field)?.querySelectorAll<HTMLElement>('.help-button') ?? [])]
  return (
    asked.find(each => each.closest('.option')?.contains(field)) ??
    asked.find(each => !each.closest('.option')) ??
    field.closest('.form-section')?.querySelector<HTMLElement>('.form-section-heading .help-button') ??
    undefined
  )
}
