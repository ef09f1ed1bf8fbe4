// docs/access.md, from the tables that the tests try.
import type { Role } from '../../src/accounts/index.ts'
import {
  chapters,
  publicRoutes,
  type Reach,
  type Right,
  type RoundState,
  roundStates,
  trainingRoutes,
} from './rights.ts'
import { tables } from './tables.ts'
import { verbs } from './try-rows.ts'

const reachInWords: Readonly<Record<Reach, string>> = {
  no: '–',
  own: 'own',
  unit: 'own unit',
  municipality: 'own municipality',
  region: 'own region',
  country: 'all',
  place: 'yes',
}
const roles: readonly Role[] = ['korfor', 'korus', 'coordinator', 'assessor']
const stateInWords: Readonly<Record<RoundState, string>> = {
  unplanned: 'not planned',
  open: 'open',
  locked: 'locked',
  transferable: 'transferable',
  transferred: 'transferred',
  lapsed: 'lapsed',
}

const pad = (text: string, width: number, filler = ' ') => text + filler.repeat(width - [...text].length)

/** A table whose columns are as wide as their widest cell, as the formatter of the project wants them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, n) => Math.max(3, ...[head, ...rows].map(row => [...(row[n] ?? '')].length)))
  const line = (cells: readonly string[], filler?: string) =>
    `| ${widths.map((width, n) => pad(cells[n] ?? '', width, filler)).join(' | ')} |`
  return [line(head), line([], '-'), ...rows.map(row => line(row))].join('\n')
}

const statesOf = ({ states }: Right) =>
  states
    ? roundStates
        .filter(state => states.includes(state))
        .map(state => stateInWords[state])
        .join(', ')
    : 'always'
const rightRow = (right: Right) => [
  right.what,
  ...roles.map(role => reachInWords[right.reach[role]]),
  statesOf(right),
]
const routesOf = (right: Right) => [right.what, right.routes.map(route => `\`${route}\``).join('<br>')]

const introduction = `# Who may do what

This page is made from the tables in \`test/access/\`, and every line of it is tried by the tests there, also where the answer
is no: over HTTP by each role, about its own and others' things near and far, in each state of the round; and directly
against the database. To change a right, change the table and the program; \`npx vitest run test/access -u\` writes this page
anew.

The four roles are those of the manual of 2026, appendix 2. _own_: what the account itself holds or made. _own unit_,
_own municipality_, _own region_: all of that, and nothing outside it. _yes_: about one's own place alone; the request
can't name another. Whoever has no such right is told so (403) and the attempt is logged; what lies out of reach is
answered as if it did not exist (404 or a refusal that says nothing of it). Nobody without a login gets past the first
line (401), nobody without an account, and nobody who is suspended.`

const database = `## The database's own refusals

PostgreSQL holds the same line by itself (row-level security): what a route forgets, the database refuses. The table says
what the application's role lets each actor do with the rows of each table, past every route. _never_: the role has no such
right. _nobody_: no row is let through. Otherwise who, and how far. Who acts without an account is named by the part of the
program: \`login\`, \`statistics\`, \`audit\`, \`operator\`, \`keys\`, \`submission\`, \`jobs\`.

Two grounds open more, each only in its state of the round. _The transfer_ (while the round is transferable, by its
coordinator): reading and destroying the municipality's assessments, its persons' tokens and the round's key, writing
register rows and the receipt. _Rectification_ (locked or transferable): changing one's own assessment.`

/** The page as Markdown. */
export function accessDocument(): string {
  const head = ['', 'KORFOR', 'KORUS', 'Coordinator', 'Assessor', 'While the round is']
  const parts = chapters.map(({ title, rights }) => `## ${title}\n\n${table(head, rights.map(rightRow))}`)
  const data = Object.entries(tables).map(([name, { holds, ...cells }]) => [
    `**${name}**: ${holds}`,
    ...verbs.map(verb => cells[verb]),
  ])
  const routes = chapters.flatMap(({ rights }) => rights.map(routesOf))
  const open = publicRoutes.map(route => `- \`${route}\``).join('\n')
  const training = trainingRoutes.map(route => `- \`${route}\``).join('\n')
  return [
    introduction,
    ...parts,
    `${database}\n\n${table(['Table', 'Read', 'Add', 'Change', 'Remove'], data)}`,
    `## Which addresses these are\n\n${table(['', 'Addresses'], routes)}`,
    `### Open to all\n\nThey hold nobody's data.\n\n${open}`,
    `### Practising\n\nRefused where people are real.\n\n${training}\n`,
  ].join('\n\n')
}
