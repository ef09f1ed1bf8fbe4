// What the municipalities have said of their figures, and KORFOR to them: most approve, some let the deadline pass.
import { osloTime } from './clock.ts'

/** Figures of enough people to be told, and when they were frozen. */
export type Frozen = Readonly<{ municipality: string; year: number; frozenAt: Date }>

type Said =
  | Readonly<{ by: 'municipality'; body: Readonly<{ verdict: 'approved' }> }>
  | Readonly<{ by: 'municipality'; body: Readonly<{ verdict: 'returned'; comment: string }> }>
  | Readonly<{ by: 'korfor'; text: string }>

/** One word in the exchange about a municipality's figures of a year. */
export type SpokenWord = Readonly<{ municipality: string; year: number; at: Date }> & Said

type Year = Readonly<{
  /** They let the deadline pass, or haven't come to it yet. */
  silent: readonly string[]
  /** Where more was said than that the figures are approved. */
  exchanges: readonly SpokenWord[]
}>

const years: Readonly<Record<number, Year>> = {
  2025: {
    silent: ['1119', '1505', '1822', '3909', '3421'],
    exchanges: [
      {
        municipality: '1127',
        year: 2025,
        at: osloTime('2025-11-26', 10),
        by: 'municipality',
        body: {
          verdict: 'returned',
          comment:
            'Andelen med «vet ikke» på utdanning er langt høyere enn vi kjenner oss igjen i. Kan det være en feil i tellingen?',
        },
      },
      {
        municipality: '1127',
        year: 2025,
        at: osloTime('2025-11-27', 14),
        by: 'korfor',
        text: 'Vi har gått gjennom tellingen, og den stemmer: «vet ikke» er det kartleggerne har svart. Kapittelet om kartleggingen viser andelen for hver tjenestetype, så dere kan ta det opp før neste runde. Godkjenn gjerne tallene når dere har sett på det.',
      },
    ],
  },
  2026: {
    silent: ['1119', '1554', '9985', '1133'],
    exchanges: [
      {
        municipality: '9984',
        year: 2026,
        at: osloTime('2026-09-10', 13),
        by: 'municipality',
        body: {
          verdict: 'returned',
          comment:
            'Hjemmetjenesten fikk kartleggingslenken først i uka før sluttdatoen, og rakk bare en liten del av dem de følger opp. Antallet er derfor lavere enn det skulle vært, og botiltak ser ut til å mangle for flere enn det gjør. Kan det stå i rapporten før tallene går inn i regionens?',
        },
      },
    ],
  },
}

/** Days that a municipality takes to approve, from the freezing or the last word: four to twenty. */
const daysToApprove = (municipality: string): number => 4 + ((Number(municipality) * 7) % 17)

/** Everything that is said of figures that were frozen, in the order of time. */
export function wordsOf(frozen: readonly Frozen[]): readonly SpokenWord[] {
  return frozen.flatMap(each => wordsOfOne(each)).toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

function wordsOfOne({ municipality, year, frozenAt }: Frozen): readonly SpokenWord[] {
  const { silent, exchanges } = years[year] ?? { silent: [municipality], exchanges: [] }
  const said = exchanges.filter(word => word.municipality === municipality)
  const last = said.at(-1)
  if (silent.includes(municipality) || last?.by === 'municipality') return said
  const since = last?.at ?? frozenAt
  const at = new Date(since.getTime() + daysToApprove(municipality) * 86_400_000)
  return [...said, { municipality, year, at, by: 'municipality', body: { verdict: 'approved' } }]
}
