/** The id of the box that holds the answers that weren't taken. */
export const UNSAVED_ID = 'unsaved-answers'

/** Brings the answers that weren't taken into view, with the focus. */
export function goToUnsaved(): void {
  const box = document.getElementById(UNSAVED_ID)
  box?.scrollIntoView({ block: 'start' })
  box?.focus({ preventScroll: true })
}
