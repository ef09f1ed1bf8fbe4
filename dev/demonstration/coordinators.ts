// Coordinators of the municipalities that nobody logs in to: those who approve their figures, and set the dates of a round.
import { nationalNumberSource, seededRandom } from '../national-numbers.ts'
import { type DemonstrationPerson, municipality as own, people } from './people.ts'

/** Who plays a part in the municipalities' words: by number, who coordinates. */
export type Cast = Readonly<{
  korfor: DemonstrationPerson
  coordinators: ReadonlyMap<string, DemonstrationPerson>
}>

const firstNames = ['Kari', 'Ola', 'Astrid', 'Lars', 'Berit', 'Nils', 'Solveig', 'Geir', 'Randi', 'Stein']
const lastNames = [
  'Lie',
  'Bakken',
  'Solberg',
  'Haugen',
  'Myhre',
  'Tangen',
  'Rø',
  'Sunde',
  'Brekke',
  'Foss',
  'Vold',
]

/** Somebody to coordinate each municipality, by its number: who can be logged in as, and where nobody is, somebody made up. */
export function coordinatorsOf(municipalities: readonly string[]): ReadonlyMap<string, DemonstrationPerson> {
  const next = nationalNumberSource(seededRandom(2510))
  return new Map(
    municipalities.map((municipality, index) => [
      municipality,
      people.find(person => coordinates(person, municipality)) ?? makeUp(municipality, index, next()),
    ]),
  )
}

const coordinates = ({ accounts }: DemonstrationPerson, municipality: string): boolean =>
  accounts.some(
    account => account.role === 'coordinator' && (account.municipality ?? own.number) === municipality,
  )

function makeUp(municipality: string, index: number, nationalNumber: string): DemonstrationPerson {
  const first = firstNames[index % firstNames.length]
  const last = lastNames[index % lastNames.length]
  return {
    name: `${first} ${last}`,
    nationalNumber,
    email: `kommunekontakt.${municipality}@example.no`,
    role: { nb: 'Kommunekontakt', nn: 'Kommunekontakt' },
    inEnglish: 'coordinator',
    level: 'high',
    accounts: [{ role: 'coordinator', municipality }],
  }
}
