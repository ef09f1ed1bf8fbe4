// What somebody who hears the page is told: the tree of names and roles that the browser gives a screen reader.
import type { Locator } from 'playwright-core'

/** The roles of things that one does something with, or is told that one has come into. */
const named =
  /^(?:radio|checkbox|button|link|textbox|searchbox|combobox|tab|tabpanel|radiogroup|group|table|rowheader|columnheader|dialog|region|navigation|heading)$/

/** The lines of the tree, each `role "name" [state]`, outermost first. */
export async function heard(place: Locator): Promise<readonly string[]> {
  const lines = (await place.ariaSnapshot()).split('\n')
  // Where a name holds a colon, the whole is put in quotes.
  return lines.map(line => line.trim().replace(/^- '?/, '').replace(/''/g, "'"))
}

/** The lines of things that have no name. */
export function nameless(lines: readonly string[]): readonly string[] {
  return lines.filter(line => named.test(line.match(/^\w+/)?.[0] ?? '') && !/^\w+ "[^"]*\S/.test(line))
}

/** The levels of the headings, in the order in which they come. */
export function headingLevels(lines: readonly string[]): readonly number[] {
  return lines.flatMap(line => {
    const level = line.startsWith('heading ') ? line.match(/\[level=(\d)\]/)?.[1] : undefined
    return level === undefined ? [] : [Number(level)]
  })
}
