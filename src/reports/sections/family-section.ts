import type { ProtectedTable } from '../../statistics/index.ts'
import type { ReportSection } from '../contract.ts'
import { text } from '../words.ts'
import { type Basis, type Shown, sectionOf } from './basis.ts'
import { countCell, plainTable, rowOf, shareCell, totalOf } from './cells.ts'
import { countTable, optionLines } from './count-table.ts'
import { baseOf, partOf, sumCells } from './figures.ts'

const words = {
  title: text('Familie og barn', 'Familie og barn'),
  lead: text(
    '«Obs» betyr at kartleggeren er usikker på om omsorgen for barna er god nok. Den som har flere slags kontakt med barn, står i den øverste raden som passer.',
    '«Obs» tyder at kartleggjaren er usikker på om omsorga for barna er god nok. Den som har fleire slags kontakt med barn, står i den øvste rada som passar.',
  ),
  livingWith: text('Hvem de bor sammen med', 'Kven dei bur saman med'),
  children: text('Kontakt med barn under 18 år', 'Kontakt med barn under 18 år'),
  contact: text('Kontakt', 'Kontakt'),
  people: text('Personer', 'Personar'),
  share: text('Andel', 'Del'),
  obs: text('Herav Obs', 'Av desse Obs'),
  obsShare: text('Obs, andel', 'Obs, del'),
  contacts: {
    home: text('Bor med egne barn', 'Bur med eigne barn'),
    contact: text('Samvær eller kontakt med egne barn', 'Samvær eller kontakt med eigne barn'),
    noContact: text('Egne barn uten kontakt', 'Eigne barn utan kontakt'),
    others: text('Bare andres barn eller søsken', 'Berre barna til andre eller sysken'),
  },
  none: text('Ingen barn registrert', 'Ingen barn registrerte'),
  all: text('Alle', 'Alle'),
  own: text('Barn av kartlagte foreldre', 'Barn av kartlagde foreldre'),
  parents: text('Foreldrenes levekår samlet', 'Levekåra til foreldra samla'),
  parentCount: text('Foreldre', 'Foreldre'),
  childCount: text('Barn, minst', 'Barn, minst'),
  strained: text('Rød eller blålys', 'Raud eller blålys'),
  fine: text('Grønn eller gul', 'Grøn eller gul'),
  ownNote: text(
    'Foreldre med fire barn eller flere er regnet med fire. Et barn av to kartlagte foreldre er med to ganger.',
    'Foreldre med fire barn eller fleire er rekna med fire. Eit barn av to kartlagde foreldre er med to gonger.',
  ),
  ownPartly: text(
    'Delt opp for kommuner som har nok foreldre til det; andelene er av foreldrene der.',
    'Delt opp for kommunar som har nok foreldre til det; delane er av foreldra der.',
  ),
  pregnancy: text('Gravide', 'Gravide'),
  pregnant: text('Gravide i alt', 'Gravide i alt'),
  pregnantObs: text('Herav Obs', 'Av desse Obs'),
  answer: text('Svar', 'Svar'),
}

const STRAINED = ['red', 'blue'] as const
const FINE = ['green', 'yellow'] as const

/** Whom they live with, their children, and children of parents with poor living conditions. */
export function familySection(basis: Basis): ReportSection {
  const { instrument, language } = basis
  return sectionOf(language, {
    id: 'family',
    title: words.title,
    lead: words.lead,
    tables: [
      countTable(basis, {
        id: 'livingWith',
        title: words.livingWith,
        rowHeading: words.answer,
        lines: optionLines(instrument, 'living_with', 'livingWith'),
        total: true,
      }),
      childrenTable(basis),
      ownChildrenTable(basis),
      countTable(basis, {
        id: 'pregnancy',
        title: words.pregnancy,
        rowHeading: words.answer,
        lines: [
          { label: words.pregnant, from: 'pregnancy', cells: ['obs', 'fine'] },
          { label: words.pregnantObs, from: 'pregnancy', cells: ['obs'] },
        ],
      }),
    ],
  })
}

function childrenTable({ figures, language }: Basis): Shown {
  const title = words.children[language]
  const table = figures.find('children')
  if (!table) return { tooFew: title }
  const base = baseOf(table)
  const rows = Object.entries(words.contacts).map(([contact, label]) => {
    const obs = sumCells(table, [`${contact}.obs`])
    const all = obs + sumCells(table, [`${contact}.fine`])
    return rowOf(label[language], countCell(all), shareCell(all, base), countCell(obs), shareCell(obs, all))
  })
  const none = sumCells(table, ['none'])
  return plainTable({
    id: 'children',
    title,
    rowHeading: words.contact[language],
    columns: [words.people, words.share, words.obs, words.obsShare].map(label => label[language]),
    rows: [
      ...rows,
      rowOf(words.none[language], countCell(none), shareCell(none, base), { kind: 'gap' }, { kind: 'gap' }),
      totalOf(
        words.all[language],
        countCell(base),
        shareCell(base, base),
        countCell(base - none === 0 ? 0 : countObs(table.cells)),
        shareCell(countObs(table.cells), base),
      ),
    ],
  })
}

const countObs = (cells: Readonly<Record<string, number>>): number =>
  Object.entries(cells).reduce((sum, [cell, count]) => sum + (cell.endsWith('.obs') ? count : 0), 0)

/** How many children the parents have, each counted with its last cell's least number. */
export const countChildren = (cells: Readonly<Record<string, number>>): number =>
  Object.entries(cells).reduce((sum, [children, parents]) => sum + Number(children) * parents, 0)

type Parents = Readonly<{ strained: number; known: number }>

/**
 * Parents with poor living conditions, among those whose conditions are told: in an area only municipalities with parents enough
 * divide them. Undefined where nobody does.
 */
export function countStrained(table: ProtectedTable | undefined): Parents | undefined {
  const [strained, fine] = [partOf(table, ...STRAINED), partOf(table, ...FINE)]
  return strained && { strained: strained.total, known: strained.total + (fine?.total ?? 0) }
}

function ownChildrenTable({ figures, language }: Basis): Shown {
  const title = words.own[language]
  const table = figures.find('ownChildren')
  if (!table) return { tooFew: title }
  const groups = [
    [words.strained, partOf(table, ...STRAINED)],
    [words.fine, partOf(table, ...FINE)],
  ] as const
  const known = groups.reduce((sum, [, part]) => sum + (part?.total ?? 0), 0)
  const isPartial = known > 0 && known < table.total
  const tell = ({ total, cells }: Pick<ProtectedTable, 'total' | 'cells'>, of: number) => [
    countCell(total),
    shareCell(total, of),
    countCell(countChildren(cells)),
  ]
  return plainTable({
    id: 'ownChildren',
    title,
    rowHeading: words.parents[language],
    columns: [words.parentCount, words.share, words.childCount].map(label => label[language]),
    rows: [
      ...groups.flatMap(([label, part]) => (part ? [rowOf(label[language], ...tell(part, known))] : [])),
      totalOf(words.all[language], ...tell(table, table.total)),
    ],
    note: [words.ownNote, ...(isPartial ? [words.ownPartly] : [])].map(note => note[language]).join(' '),
  })
}
