// Where a question stands in the page, so that a message can lead to it.

/** The id of the element that holds a question. */
export function questionId(question: string): string {
  return `question-${question}`
}

/** The question whose element this is; undefined for any other. */
export function questionOf(element: Element | null | undefined): string | undefined {
  const holder = element?.closest('[data-question], [id^="question-"]')
  return holder?.id.startsWith('question-') ? holder.id.slice('question-'.length) : undefined
}

/** The id of the field of one variable; of a choice or a rating: of the field of one value. */
export function fieldId(variable: string, value?: number): string {
  return value === undefined ? `field-${variable}` : `field-${variable}-${value}`
}

/** Brings a question into view and puts the focus in it: in the variable's own field, the chosen value, or the first field. */
export function goToQuestion(question: string, variable: string): void {
  const holder = document.getElementById(questionId(question))
  if (!holder) return
  const fields = [...holder.querySelectorAll<HTMLInputElement>('input:not(:disabled)')]
  const field =
    fields.find(each => each.id === fieldId(variable)) ?? fields.find(each => each.checked) ?? fields[0]
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  holder.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
  if (field) field.focus({ preventScroll: true })
  else holder.focus({ preventScroll: true })
}
