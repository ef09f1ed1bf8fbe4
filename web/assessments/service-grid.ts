// A table of services is one stop of the Tab key: the arrows move between its answers, as in a spreadsheet.
import type { FocusEvent, KeyboardEvent } from 'react'

const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/** The answers of a table by row; each row has its two boxes. */
function boxesOf(table: HTMLElement): readonly (readonly HTMLInputElement[])[] {
  return [...table.querySelectorAll('tr[data-service]')].map(row => [
    ...row.querySelectorAll<HTMLInputElement>('input[data-answer]'),
  ])
}

/** Moves the focus with the arrow keys, Home and End. */
export function moveByKey(event: KeyboardEvent<HTMLTableElement>): void {
  const { target } = event
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
  for (const box of boxesOf(event.currentTarget).flat()) box.tabIndex = box === target ? 0 : -1
}
