// Family and children.
import type { Instrument } from '../../instrument/index.ts'
import { codeBy, codeChoice, type ValueOf } from './coding.ts'
import type { Partition } from './partition.ts'
import { byServiceType } from './person-partitions.ts'

/** The nearest contact with own children under 18; `others`: with other children alone. */
const CONTACTS = ['home', 'contact', 'noContact', 'others'] as const

/** Rows of the questionnaire's table of children. */
const OWN_ROWS = {
  home: 'children_own_home',
  contact: 'children_own_contact',
  noContact: 'children_own_no_contact',
} as const
const OTHER_ROWS = ['children_others_home', 'children_siblings_home', 'children_others_contact'] as const
const ROWS = [...Object.values(OWN_ROWS), ...OTHER_ROWS]

const NONE = 'none'

/** Cells of the table of children: by contact, and whether the assessor marked the care as unsure. */
export const childrenCells = {
  all: [...CONTACTS.flatMap(contact => [`${contact}.obs`, `${contact}.fine`]), NONE],
  obs: CONTACTS.map(contact => `${contact}.obs`),
  own: Object.keys(OWN_ROWS).flatMap(contact => [`${contact}.obs`, `${contact}.fine`]),
} as const

function childrenCell(value: ValueOf): string {
  const own = Object.entries(OWN_ROWS).find(([, row]) => value(row) > 0)?.[0]
  const contact = own ?? (OTHER_ROWS.some(row => value(row) > 0) ? 'others' : NONE)
  if (contact === NONE) return NONE
  return `${contact}.${ROWS.some(row => value(`${row}_obs`) === 1) ? 'obs' : 'fine'}`
}

/** How many own children someone has; the last cell holds those with as many or more. */
const CHILDREN_COUNTED = [1, 2, 3, 4] as const

function ownChildrenCell(value: ValueOf): string {
  const children = Object.values(OWN_ROWS).reduce((sum, row) => sum + Math.max(0, value(row)), 0)
  return String(Math.min(Math.max(children, 1), CHILDREN_COUNTED.length))
}

/** Whom they live with, their children by contact and by the parent's index, pregnancy. */
export function familyPartitions(instrument: Instrument): readonly Partition[] {
  return [
    { id: 'livingWith', ...codeChoice(instrument, 'living_with'), split: byServiceType },
    {
      id: 'children',
      ...codeBy(childrenCells.all, [...ROWS, ...ROWS.map(row => `${row}_obs`)], childrenCell),
      split: {
        table: 'index',
        into: [
          ['red', 'blue'],
          ['green', 'yellow', 'missing'],
        ],
        min: 20,
      },
    },
    {
      id: 'ownChildren',
      ...codeBy(CHILDREN_COUNTED.map(String), Object.values(OWN_ROWS), ownChildrenCell),
      group: { table: 'children', cells: childrenCells.own },
      split: 'as-group',
    },
    {
      id: 'pregnancy',
      ...codeBy(['obs', 'fine', NONE], ['pregnant', 'pregnant_obs'], value => {
        if (value('pregnant') !== 1) return NONE
        return value('pregnant_obs') === 1 ? 'obs' : 'fine'
      }),
    },
  ]
}
