// The index is a mean of the ratings behind the areas, so their tables tell of each other. People are put into classes by
// their level, how many of their areas are red and how many yellow, both within bounds; of each class is counted how many
// are yellow and how many are red in each area.
//
// Counts of a class belong to real people exactly when the people have, on average, red and yellow areas within its
// bounds: take areas and colours as the two sides of a graph, with an edge for each person's colour of an area. Each area
// has as many edges as there are people, and such a graph can be parted evenly into as many matchings of one edge to each
// area: one for each person, in whom each colour comes as often as on average, rounded down or up (de Werra's equitable
// colouring). The ratings behind yellow are then free to give each person the level of the class.
import { type AreaVariables, areasOf, type Instrument, levelOf } from '../../instrument/index.ts'
import type { ReleaseContent } from '../contract.ts'
import { INDEX_LEVELS } from '../partitions/index-level.ts'
import { areaTable } from '../partitions/living-partitions.ts'
import type { Fact } from './system.ts'
import type { ToldPart } from './told-tables.ts'

/** Bounds, both included. */
type Range = readonly [least: number, most: number]
type Class = Readonly<{ level: string; red: Range; yellow: Range }>

/** Can people with so many red and yellow areas be of the level? Green is 1, yellow 2 to 4, red 5. */
function reaches(level: string, areas: number, red: number, yellow: number): boolean {
  const least = areas + yellow + 4 * red
  for (let sum = least; sum <= least + 2 * yellow; sum++) if (levelOf(sum / areas) === level) return true
  return false
}

/** Everybody whose index is of so many areas is in one of these classes, at least. */
function classesOf(areas: number): readonly Class[] {
  return INDEX_LEVELS.flatMap(level => {
    const left = new Set(pairs(areas).filter(([red, yellow]) => reaches(level, areas, red, yellow)))
    const boxes = boxesOf(areas, level)
    const classes: Class[] = []
    while (left.size > 0) {
      const covered = (box: Class) => [...left].filter(pair => holds(box, pair))
      const best = boxes.reduce((first, next) =>
        covered(next).length > covered(first).length ? next : first,
      )
      for (const pair of covered(best)) left.delete(pair)
      classes.push(best)
    }
    return classes
  })
}

type Pair = readonly [red: number, yellow: number]

/** All numbers of red and yellow areas that a person can have. */
function pairs(areas: number): readonly Pair[] {
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, number) => number)
  return upTo(areas).flatMap(red => upTo(areas - red).map((yellow): Pair => [red, yellow]))
}

const holds = ({ red, yellow }: Class, [reds, yellows]: Pair): boolean =>
  reds >= red[0] && reds <= red[1] && yellows >= yellow[0] && yellows <= yellow[1]

/** All bounds within which everybody can be of the level. */
function boxesOf(areas: number, level: string): readonly Class[] {
  const all = pairs(areas)
  return all.flatMap(([redLeast, yellowLeast]) =>
    all
      .map(
        ([redMost, yellowMost]): Class => ({
          level,
          red: [redLeast, redMost],
          yellow: [yellowLeast, yellowMost],
        }),
      )
      .filter(box => {
        const inside = all.filter(pair => holds(box, pair))
        return inside.length > 0 && inside.every(([red, yellow]) => reaches(level, areas, red, yellow))
      }),
  )
}

const indexedAreas = (instrument: Instrument, category: string): readonly AreaVariables[] =>
  areasOf(instrument).filter(({ indexedWhen }) => indexedWhen?.in.map(String).includes(category) ?? true)

/** People of some categories, whom all tables of areas and index take together, and the areas of their index. */
type Population = Readonly<{
  categories: readonly string[]
  areas: readonly AreaVariables[]
  classes: readonly Class[]
}>

/** The tie between the index and the areas of a release, over unknowns of its own. */
export function tieIndex(
  place: string,
  instrument: Instrument,
  { tables }: ReleaseContent,
  told: readonly ToldPart[],
): readonly Fact[] {
  const category = tables.find(({ id }) => id === 'category')
  const categories = Object.keys(category?.cells ?? {}).filter(cell => cell !== 'missing')
  const parts = told.filter(({ table }) => table === 'index' || table.startsWith('area.'))
  const populations = populationsOf(instrument, categories, parts)
  return [
    ...populations.flatMap(population => classFacts(place, population)),
    ...parts.flatMap(part => marginFacts(place, instrument, populations, part)),
  ]
}

function populationsOf(
  instrument: Instrument,
  categories: readonly string[],
  parts: readonly ToldPart[],
): readonly Population[] {
  const alike = Map.groupBy(categories, category => {
    const areas = indexedAreas(instrument, category).map(({ name }) => name)
    return JSON.stringify([areas, parts.map(({ of }) => of.includes(category))])
  })
  return [...alike.values()].map(together => {
    const areas = indexedAreas(instrument, together[0] ?? '')
    return { categories: together, areas, classes: classesOf(areas.length) }
  })
}

const peopleIn = (place: string, { categories }: Population, { level, red, yellow }: Class): string =>
  `${place} people of category ${categories.join('+')}, ${level}, ${red.join('-')} red, ${yellow.join('-')} yellow`
const inArea = (people: string, area: string, colour: string): string => `${people}: ${area} ${colour}`

/** What holds within each class of a population, and that all classes are the population. */
function classFacts(place: string, population: Population): readonly Fact[] {
  const { categories, areas, classes } = population
  const facts = classes.flatMap((found): Fact[] => {
    const people = peopleIn(place, population, found)
    const between = (colour: string, [least, most]: Range): Fact[] => {
      const all = areas.map(({ name }): [string, number] => [inArea(people, name, colour), 1])
      return [
        { of: [...all, [people, -least]], least: 0 },
        { of: [...all, [people, -most]], most: 0 },
      ]
    }
    return [
      ...between('red', found.red),
      ...between('yellow', found.yellow),
      ...areas.map(
        ({ name }): Fact => ({
          of: [
            [inArea(people, name, 'red'), 1],
            [inArea(people, name, 'yellow'), 1],
            [people, -1],
          ],
          most: 0,
        }),
      ),
    ]
  })
  const everybody = [
    ...classes.map((found): [string, number] => [peopleIn(place, population, found), 1]),
    ...categories.map((category): [string, number] => [`${place} category ${category}`, -1]),
  ]
  return [...facts, { of: everybody, least: 0, most: 0 }]
}

/** The tables are what the classes add up to; green is what is left, and is in the table's own sum. */
function marginFacts(
  place: string,
  instrument: Instrument,
  populations: readonly Population[],
  { table, of, draw }: ToldPart,
): readonly Fact[] {
  const area = areasOf(instrument).find(({ name }) => areaTable(name) === table)
  const classes = populations
    .filter(({ categories, areas }) => {
      const isOf = of.length === 0 || categories.some(category => of.includes(category))
      return isOf && (!area || areas.some(({ name }) => name === area.name))
    })
    .flatMap(population =>
      population.classes.map(found => ({ found, people: peopleIn(place, population, found) })),
    )
  return draw.cells.flatMap(({ name, of: counted }): Fact[] => {
    const cell = name.split(' ').at(-1) ?? ''
    const own = counted.map((count): [string, number] => [count, -1])
    if (area && (cell === 'yellow' || cell === 'red')) {
      const terms = classes.map(({ people }): [string, number] => [inArea(people, area.name, cell), 1])
      return [{ of: [...terms, ...own], least: 0, most: 0 }]
    }
    if (area || cell === 'missing') return []
    const terms = classes
      .filter(({ found }) => found.level === cell)
      .map(({ people }): [string, number] => [people, 1])
    return [{ of: [...terms, ...own], least: 0, most: 0 }]
  })
}
