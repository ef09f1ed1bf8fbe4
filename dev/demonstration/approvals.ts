// The municipalities' words on their figures, said over HTTP on the day that they were said.
import type { Database } from '../../src/platform/database.ts'
import type { Cast } from './coordinators.ts'
import type { Happening } from './happening.ts'
import { expectDone, logIn } from './members.ts'
import type { Frozen, SpokenWord } from './words.ts'

/** The figures that there is a word to say of: those of the last year before the demonstration, and of this one. */
export const listFrozen = (owner: Database): Promise<Frozen[]> => owner<Frozen[]>`
  select municipality_number as municipality, year, created_at as "frozenAt" from release
  where year >= 2025 and content ->> 'people' is not null order by municipality_number, year`

/** Everybody says what she has to say of the figures. */
export const sayWords = (url: string, cast: Cast, words: readonly SpokenWord[]): readonly Happening[] =>
  words.map(word => ({ at: word.at, happen: () => say(url, cast, word) }))

async function say(url: string, { korfor, coordinators }: Cast, word: SpokenWord): Promise<void> {
  const { municipality, year } = word
  const speaker = word.by === 'korfor' ? korfor : coordinators.get(municipality)
  if (!speaker) throw new Error(`Nobody coordinates ${municipality}`)
  const visitor = await logIn(url, speaker)
  const said =
    word.by === 'korfor'
      ? await visitor.post(`/api/approvals/${municipality}/${year}/answer`, { text: word.text })
      : await visitor.post(`/api/reports/municipal/${year}/approval`, word.body)
  expectDone(said, `say what there is to say of the figures of ${municipality} ${year}`)
}
