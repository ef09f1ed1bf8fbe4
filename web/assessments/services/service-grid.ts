// A table of services is one stop of the Tab key: the arrows move between its answers, as in a spreadsheet.
import type { FocusEvent, KeyboardEvent } from 'react'

const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/** The answers of a table by row, those in view; each row has its two boxes. */
function boxesOf(table: HTMLElement): readonly (readonly HTMLInputElement[])[] {
  return [...table.querySelectorAll('tr[data-service]:not([hidden])')].map(row => [
    ...row.querySelectorAll<HTMLInputElement>('input[data-answer]'),
  ])
}

/** A service's two answers. */
export type Given = Readonly<{ received: boolean; recommended: boolean }>

/** Which answer a field is; undefined when it is none of a service's. */
export function columnOf(target: EventTarget): keyof Given | undefined {
  const column = target instanceof HTMLInputElement ? target.dataset.answer : undefined
  return column === 'received' || column === 'recommended' ? column : undefined
}

/** What a key changes in a service whose answer `column` has the focus; undefined when nothing. Both at once by B, which also takes both back. */
export function answeredByKey(key: string, given: Given, column: keyof Given): Partial<Given> | undefined {
  const both = given.received && given.recommended
  switch (key.toUpperCase()) {
    case 'B':
      return { received: !both, recommended: !both }
    case '1':
      return { received: !given.received }
    case '2':
      return { recommended: !given.recommended }
    case 'J':
      return { [column]: true }
    case 'N':
      return { [column]: false }
    default:
      return undefined
  }
}

/** Moves the focus with the arrow keys, Home and End. */
export function moveByKey(event: KeyboardEvent<HTMLTableElement>): void {
  const { target } = event
  if (!(event.key in MOVES || event.key === 'Home' || event.key === 'End')) return
  if (!(target instanceof HTMLInputElement) || target.dataset.answer === undefined) return
  const rows = boxesOf(event.currentTarget)
  const row = rows.findIndex(boxes => boxes.includes(target))
  const column = rows[row]?.indexOf(target) ?? 0
  const next = destination(event.key, rows, row, column)
  if (!next) return
  event.preventDefault()
  next.focus()
}

function destination(
  key: string,
  rows: readonly (readonly HTMLInputElement[])[],
  row: number,
  column: number,
): HTMLInputElement | undefined {
  if (key === 'Home') return rows[0]?.[column]
  if (key === 'End') return rows.at(-1)?.[column]
  const move = MOVES[key]
  return move && rows[row + move[0]]?.[column + move[1]]
}

/** Keeps the one box that Tab comes back to: the last one that had the focus. */
export function rememberStop(event: FocusEvent<HTMLTableElement>): void {
  const { target } = event
  if (!(target instanceof HTMLInputElement) || target.dataset.answer === undefined) return
  for (const box of boxesOf(event.currentTarget).flat()) {
    const stop = box === target ? 0 : -1
    // Written only where it changes: the browser styles anew what is written to.
    if (box.tabIndex !== stop) box.tabIndex = stop
  }
}

/** Gives each table a box in view that Tab comes to, should a search have hidden the one it had. */
export function settleStops(): void {
  for (const table of document.querySelectorAll<HTMLElement>('.service-table')) {
    const boxes = boxesOf(table).flat()
    const [first] = boxes
    if (first && boxes.every(box => box.tabIndex !== 0)) first.tabIndex = 0
  }
}

/** Puts the focus in the first service in view. Gives whether there was one. */
export function focusFirstBox(): boolean {
  const tables = [...document.querySelectorAll<HTMLElement>('.form-section:not([hidden]) .service-table')]
  const [first] = tables.flatMap(table => boxesOf(table).flat())
  first?.focus()
  return first !== undefined
}
