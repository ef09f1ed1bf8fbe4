import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** Local time, as zip entries are dated: the same bytes wherever it runs. */
const ENTRY_DATE = new Date(1980, 0, 1)

/** An entry that must come first: some readers tell the kind of a package by it. */
const FIRST = '[Content_Types].xml'

/** Gives a part's XML as it is to be, by its name in the package. */
export type EditPart = (name: string, xml: string) => string

/**
 * Makes an Office document (a zip of XML, in the Open Packaging Conventions) depend on its content alone: entries
 * sorted and dated alike, the document's own times set to `at`, and what the libraries number through the life of the
 * process, or draw at random, numbered from one. Workbooks within are made so, too. `edit` may change the XML of a part.
 */
export function settlePackage(bytes: Uint8Array, at: Date, edit: EditPart = (_, xml) => xml): Buffer {
  const entries = unzipSync(bytes)
  const rename = numberFromOne(Object.keys(entries))
  const settled = Object.entries(entries).map(([name, content]): [string, Uint8Array] => [
    rename(name),
    settleEntry(name, content, at, rename, edit),
  ])
  return zip(Object.fromEntries(settled))
}

function settleEntry(
  name: string,
  content: Uint8Array,
  at: Date,
  rename: (text: string) => string,
  edit: EditPart,
): Uint8Array {
  if (name.endsWith('.xlsx')) return settlePackage(content, at)
  if (!/\.(?:xml|rels)$/.test(name)) return content
  return strToU8(edit(name, settleIds(settleTimes(rename(strFromU8(content)), at))))
}

function settleTimes(xml: string, at: Date): string {
  const time = at.toISOString().replace(/\.\d+Z$/, 'Z')
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}`)
}

/** A part that a library counts up through the life of the process: its folder and kind, its number, its ending. */
const NUMBERED = /((?:chart|Microsoft_Excel_(?:Work)?[Ss]heet))(\d+)(\.xml(?:\.rels)?|\.xlsx)/g

/** How to write the names of numbered parts so that the first of each kind is 1. */
function numberFromOne(names: readonly string[]): (text: string) => string {
  const found = new Map<string, Set<number>>()
  for (const name of names) {
    for (const [, kind = '', number] of name.matchAll(NUMBERED)) {
      found.set(kind, (found.get(kind) ?? new Set()).add(Number(number)))
    }
  }
  const places = new Map<string, number>(
    [...found].flatMap(([kind, numbers]) =>
      [...numbers].sort((a, b) => a - b).map((number, index) => [`${kind}${number}`, index + 1] as const),
    ),
  )
  return text =>
    text.replace(
      NUMBERED,
      (_, kind: string, number: string, end: string) =>
        `${kind}${places.get(`${kind}${number}`) ?? number}${end}`,
    )
}

/** Random ids become the number of their first appearance, in the same form. */
function settleIds(xml: string): string {
  const seen = new Map<string, string>()
  return xml.replace(
    /\{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\}/gi,
    id => seen.get(id) ?? remember(seen, id),
  )
}

function remember(seen: Map<string, string>, id: string): string {
  const settled = `{00000000-0000-4000-8000-${String(seen.size + 1).padStart(12, '0')}}`
  seen.set(id, settled)
  return settled
}

function zip(entries: Readonly<Record<string, Uint8Array>>): Buffer {
  const names = Object.keys(entries).sort(
    (a, b) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1),
  )
  const sorted: Zippable = {}
  for (const name of names) {
    // A directory's own entry says nothing.
    if (name.endsWith('/')) continue
    sorted[name] = entries[name] ?? new Uint8Array()
  }
  return Buffer.from(zipSync(sorted, { mtime: ENTRY_DATE, level: 6 }))
}
