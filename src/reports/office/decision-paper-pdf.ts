import { readFileSync } from 'node:fs'
import { typeset } from '../../platform/typeset.ts'
import type { DecisionPaper } from './decision-paper.ts'

const TEMPLATE = readFileSync(new URL('decision-paper.typ', import.meta.url), 'utf8')

/** The decision paper as PDF/UA-1. The same paper gives the same bytes. */
export function typesetDecisionPaper(paper: DecisionPaper): Buffer {
  const at = new Date(paper.createdAt)
  const date = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
  return typeset(TEMPLATE, { paper: JSON.stringify({ ...paper, date }) })
}
