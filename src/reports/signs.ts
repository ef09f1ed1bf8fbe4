// What stands in a table where there is no figure, and what is said of it below: each form has signs of its own. Without
// the schemas, as figure.ts.
import type { ReportCell, ReportLanguage, ReportTable } from './contract.ts'

/** What each sign stands for, in a sentence. */
export type Signs = Readonly<Record<'hidden' | 'gap', Readonly<Record<ReportLanguage, string>>>>

/** Of the signs that `writeCell` writes: on pages and in PDFs. */
export const writtenSigns: Signs = {
  hidden: { nb: 'Prikk: for få til å vises.', nn: 'Prikk: for få til å visast.' },
  gap: {
    nb: 'Strek: det finnes ikke noe tall, som i et år uten kartlegging.',
    nn: 'Strek: det finst ikkje noko tal, som i eit år utan kartlegging.',
  },
}

/** Whom the table's shares are of, its note, and what the signs in it stand for: all that is said below it. */
export function saidBelow(
  { base, note, groups }: Pick<ReportTable, 'base' | 'note' | 'groups'>,
  language: ReportLanguage,
  signs: Signs,
): string[] {
  const holds = (kind: ReportCell['kind']): boolean =>
    groups.some(({ rows }) => rows.some(({ cells }) => cells.some(cell => cell.kind === kind)))
  const kinds = (['hidden', 'gap'] as const).filter(holds)
  return [base, note, ...kinds.map(kind => signs[kind][language])].filter(said => said !== null)
}
