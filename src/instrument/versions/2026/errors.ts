import type { Rule } from '../../instrument.ts'
export const errors: readonly Rule[] = []
