// Nynorsk is one file of words, fetched when it is first spoken, and beside an open form so that the switch works without a
// network. It isn't a part of the program: that it can't be had now says nothing of whether the program is out of date.
import { type Text, textsIn } from '../../src/instrument/text.ts'
import { nynorskAddress } from './nynorsk.ts'

/** Of each folder by key; of each questionnaire in the order of its texts, empty where the bokmål serves both. */
export type Nynorsk = Readonly<{
  folders: Readonly<Record<string, Readonly<Record<string, string>>>>
  instruments: Readonly<Record<string, readonly string[]>>
}>

let learnt: Nynorsk | undefined
let learning: Promise<void> | undefined
const untold: (() => void)[] = []

/** The words of a folder, when they have been fetched. */
export function nynorskOf(folder: string): Readonly<Record<string, string>> | undefined {
  return learnt?.folders[folder]
}

/**
 * Lays nynorsk over a questionnaire that came without it: now, or when it has been fetched.
 * @public The build writes the calls.
 */
export function layNynorsk(version: string, instrument: unknown): void {
  if (!learnt) {
    untold.push(() => layNynorsk(version, instrument))
    return
  }
  const words = learnt.instruments[version] ?? []
  for (const [place, text] of textsIn(instrument).entries())
    Object.assign(text, { nn: words[place] || text.nb } satisfies Partial<Text>)
}

async function fetchWords(address: string): Promise<void> {
  const response = await fetch(address)
  if (!response.ok) throw new TypeError(`the words in nynorsk: ${response.status}`)
  learnt = (await response.json()) as Nynorsk
  for (const tell of untold.splice(0)) tell()
}

/**
 * Fetches the words in nynorsk, once.
 * @throws TypeError when they can't be had; the next who asks tries again
 */
export function learnNynorsk(): Promise<void> {
  if (!nynorskAddress) return Promise.resolve()
  learning ??= fetchWords(nynorskAddress).catch(fault => {
    learning = undefined
    throw fault
  })
  return learning
}

/** Fetches them when the browser has nothing else to do; should that fail, the switch tries again. */
export function learnAtRest(): void {
  const learn = () => void learnNynorsk().catch(() => {})
  if ('requestIdleCallback' in globalThis) requestIdleCallback(learn, { timeout: 5000 })
  else setTimeout(learn, 1000)
}
