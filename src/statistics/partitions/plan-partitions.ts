// Plans and cooperation.
import { type Instrument, multipleGroupsOf } from '../../instrument/index.ts'
import { codeFlag, combine, YES } from './coding.ts'
import { codeNeed } from './need.ts'
import type { Partition } from './partition.ts'
import { byCategory } from './person-partitions.ts'

/** The service and the plan that are read together: who has neither a coordinator nor a plan. */
export const COORDINATOR = 'care_coordinator'
const INDIVIDUAL_PLAN = 'plan_individual'

/** Id of the table of a plan, or of a member of the responsibility group. */
export const planTable = (box: string): string => `plan.${box}`

/** Those who have a responsibility group, or the like. */
export const cooperationGroup = { table: planTable('plan_responsibility_group'), cells: [YES] } as const

const boxesOf = (instrument: Instrument, multiple: string): readonly string[] =>
  multipleGroupsOf(instrument).find(({ name }) => name === multiple)?.variables ?? []

/** Who may be part of a responsibility group; each group has at least one of them. */
export const groupMembers = (instrument: Instrument): readonly string[] =>
  boxesOf(instrument, 'group_members')

/** The plans but the one read with the coordinator, who takes part in the cooperation, and the national pathway. */
export function planPartitions(instrument: Instrument): readonly Partition[] {
  const plans = boxesOf(instrument, 'plans').filter(box => box !== INDIVIDUAL_PLAN)
  return [
    ...plans.map(box => ({ id: planTable(box), ...codeFlag(box) })),
    ...groupMembers(instrument).map(box => ({
      id: planTable(box),
      ...codeFlag(box),
      group: cooperationGroup,
    })),
    { id: 'pathway', ...codeFlag('national_pathway') },
  ]
}

/** Coordinator by individual plan; both are read from here. */
export const coordinationPartition: Partition = {
  id: 'coordination',
  ...combine(codeNeed(COORDINATOR), codeFlag(INDIVIDUAL_PLAN)),
  split: byCategory,
}
