/** Does `work`; should the field that had the focus be gone after it, the open tab takes the focus instead of nothing. */
export function keepFocus(work: () => void): void {
  const held = document.activeElement
  work()
  requestAnimationFrame(() => {
    if (held === null || held.isConnected) return
    document.querySelector<HTMLElement>('[role="tabpanel"]')?.focus({ preventScroll: true })
  })
}
