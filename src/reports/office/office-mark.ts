import type { Report } from '../contract.ts'
import { cover } from '../texts.ts'
import { fill, formatDate } from '../words.ts'

/** Where a file is made: one from the training environment says so wherever it is opened. */
export type Environment = 'production' | 'training' | 'demonstration'

/** What every page, sheet and slide must say; null outside the training environment. */
export const markOf = (language: Report['language'], environment: Environment): string | null =>
  environment === 'training' ? cover.training[language] : null

/** When the figures were frozen, or which were approved, in words. */
export const frozenOf = ({ language, createdAt, place }: Report): string =>
  fill((place.kind === 'municipality' ? cover.frozen : cover.approved)[language], {
    date: formatDate(new Date(createdAt), language),
  })
