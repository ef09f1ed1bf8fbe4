// Housing, mental health, substances, violence, plans: what is asked beside the areas.
import { multipleGroupsOf } from '../../instrument/index.ts'
import { yellowHousingCells } from '../../statistics/index.ts'
import type { ReportSection } from '../contract.ts'
import type { Wording } from '../words.ts'
import { type Basis, sectionOf } from './basis.ts'
import { boxLines, countTable, type Line, optionLines } from './count-table.ts'
import { situationTexts as words } from './situation-texts.ts'

/** Whether the home is managed, what is wrong with the yellow, how long the homeless have been so. */
export function housingSection(basis: Basis): ReportSection {
  const lines = (from: string, labels: Readonly<Record<string, typeof words.answer>>) =>
    Object.entries(labels).map(([cell, label]) => ({ label, from, cells: [cell] }))
  return sectionOf(basis.language, {
    id: 'housing',
    title: words.housing.title,
    lead: words.housing.lead,
    tables: [
      countTable(basis, {
        id: 'housingColour',
        title: words.housing.colour,
        rowHeading: words.answer,
        lines: lines('area.housing', words.housing.colours),
        total: true,
      }),
      countTable(basis, {
        id: 'housingManages',
        title: words.housing.manages,
        rowHeading: words.answer,
        lines: optionLines(basis.instrument, 'housing_manages', 'housingManages'),
        total: true,
      }),
      countTable(basis, {
        id: 'yellowHousing',
        title: words.housing.yellow,
        rowHeading: words.answer,
        lines: Object.entries(yellowHousingCells).map(([fault, cells]) => ({
          label: words.housing.faults[fault as keyof typeof yellowHousingCells],
          from: 'yellowHousing',
          cells,
        })),
        total: true,
        base: words.housing.yellowBase,
      }),
      countTable(basis, {
        id: 'homelessTime',
        title: words.housing.homeless,
        rowHeading: words.answer,
        lines: lines('homelessTime', words.housing.months),
        total: true,
        base: words.housing.redBase,
      }),
    ],
  })
}

/** Two things that may each be so, of a table of both: whoever is in both is in each. */
const pairLines = (
  from: string,
  first: Wording,
  second: Wording,
  { both, none }: Readonly<{ both: Wording; none: Wording }>,
): readonly Line[] => [
  { label: first, from, cells: ['yes.yes', 'yes.no'] },
  { label: second, from, cells: ['yes.yes', 'no.yes'] },
  { label: both, from, cells: ['yes.yes'] },
  { label: none, from, cells: ['no.no'] },
]

/** Suicide, and how long it has lasted. */
export function mentalSection(basis: Basis): ReportSection {
  return sectionOf(basis.language, {
    id: 'mental',
    title: words.mental.title,
    tables: [
      countTable(basis, {
        id: 'suicide',
        title: words.mental.suicide,
        rowHeading: words.answer,
        lines: pairLines('suicide', words.mental.attempt, words.mental.risk, words.mental),
      }),
      countTable(basis, {
        id: 'mentalDuration',
        title: words.mental.duration,
        rowHeading: words.answer,
        lines: optionLines(basis.instrument, 'mental_duration', 'mentalDuration'),
        total: true,
        base: words.mental.durationBase,
      }),
    ],
  })
}

/** Substances, injecting, LAR, overdoses, among those with a substance-use problem. */
export function substancesSection(basis: Basis): ReportSection {
  const { instrument } = basis
  const boxes = multipleGroupsOf(instrument).find(({ name }) => name === 'substances')?.variables ?? []
  const asked = boxes.filter(box => basis.figures.has(`substance.${box}`))
  const yes = (from: string, label: typeof words.answer) => ({ label, from, cells: ['yes'] })
  return sectionOf(basis.language, {
    id: 'substances',
    title: words.substances.title,
    lead: words.substances.lead,
    tables: [
      countTable(basis, {
        id: 'substances',
        title: words.substances.used,
        rowHeading: words.substances.substance,
        lines: boxLines(instrument, 'substances', asked, box => `substance.${box}`),
        base: words.substances.base,
        note: words.substances.several,
      }),
      countTable(basis, {
        id: 'substanceHarm',
        title: words.substances.harm,
        rowHeading: words.answer,
        lines: [
          {
            label: words.substances.injects,
            from: 'injecting',
            cells: ['yes', 'yes.not', 'yes.unknown'],
          },
          yes('lar', words.substances.lar),
          { label: words.substances.overdose, from: 'overdose', cells: ['yes', 'yes.not', 'yes.unknown'] },
          yes('overdoseDanger', words.substances.danger),
        ],
        base: words.substances.base,
      }),
    ],
  })
}

/** Violence met and done. */
export function violenceSection(basis: Basis): ReportSection {
  return sectionOf(basis.language, {
    id: 'violence',
    title: words.violence.title,
    tables: [
      countTable(basis, {
        id: 'violence',
        title: words.violence.table,
        rowHeading: words.answer,
        lines: pairLines('violence', words.violence.exposed, words.violence.exposes, words.violence),
      }),
    ],
  })
}

const HAS = ['continued', 'ended'] as const

/** Plans, a coordinator, and who takes part in the cooperation. */
export function plansSection(basis: Basis): ReportSection {
  const { instrument } = basis
  const boxesOf = (multiple: string) =>
    (multipleGroupsOf(instrument).find(({ name }) => name === multiple)?.variables ?? []).filter(box =>
      basis.figures.has(`plan.${box}`),
    )
  return sectionOf(basis.language, {
    id: 'plans',
    title: words.plans.title,
    tables: [
      countTable(basis, {
        id: 'plans',
        title: words.plans.table,
        rowHeading: words.plans.plan,
        lines: [
          {
            label: words.plans.individual,
            from: 'coordination',
            cells: ['continued', 'ended', 'unmet', 'neither'].map(need => `${need}.yes`),
          },
          {
            label: words.plans.coordinator,
            from: 'coordination',
            cells: HAS.flatMap(need => [`${need}.yes`, `${need}.no`]),
          },
          ...boxLines(instrument, 'plans', boxesOf('plans'), box => `plan.${box}`),
          { label: words.plans.pathway, from: 'pathway', cells: ['yes'] },
        ],
        note: words.plans.several,
      }),
      countTable(basis, {
        id: 'groupMembers',
        title: words.plans.members,
        rowHeading: words.plans.member,
        lines: boxLines(instrument, 'group_members', boxesOf('group_members'), box => `plan.${box}`),
        base: words.plans.groupBase,
        note: words.plans.several,
      }),
    ],
  })
}
