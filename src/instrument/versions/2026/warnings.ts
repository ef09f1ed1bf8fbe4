import type { Rule } from '../../instrument.ts'
export const warnings: readonly Rule[] = []
