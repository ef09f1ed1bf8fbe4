import { text, type Wording } from '../words.ts'

export const serviceTexts = {
  title: text('Tjenester mottatt og anbefalt', 'Tenester mottekne og tilrådde'),
  lead: text(
    'For hver tjeneste er det registrert om personen har hatt den det siste året, og om den bør fortsette eller settes inn som ny. En anbefalt tjeneste som personen ikke har hatt, er et udekket behov.',
    'For kvar teneste er det registrert om personen har hatt henne det siste året, og om ho bør halde fram eller setjast inn som ny. Ei tilrådd teneste som personen ikkje har hatt, er eit udekt behov.',
  ),
  chart: text(
    'De {number} tjenestene med størst udekket behov',
    'Dei {number} tenestene med størst udekt behov',
  ),
  table: text('Alle tjenester', 'Alle tenester'),
  service: text('Tjeneste', 'Teneste'),
  received: text('Mottatt siste år', 'Motteke siste år'),
  continued: text('Bør fortsette', 'Bør halde fram'),
  ended: text('Bør avsluttes', 'Bør avsluttast'),
  unmet: text('Anbefalt som ny', 'Tilrådd som ny'),
  unmetShare: text('Anbefalt som ny, andel', 'Tilrådd som ny, del'),
  neither: text('Ingen av delene', 'Ingen av delane'),
  note: text(
    'Antall personer. Andelen er av alle kartlagte.',
    'Talet på personar. Delen er av alle kartlagde.',
  ),
  youngNote: text(
    'Barnevernstjenester for brukere under 25 år gjelder de {people} som er under 25 år ved utgangen av året.',
    'Barnevernstenester for brukarar under 25 år gjeld dei {people} som er under 25 år ved utgangen av året.',
  ),
  youngHidden: text(
    'Barnevernstjenester for brukere under 25 år er ikke vist: færre enn ti personer er så unge.',
    'Barnevernstenester for brukarar under 25 år er ikkje viste: færre enn ti personar er så unge.',
  ),
  noneNote: text(
    'Ingen eller noen få er registrert med {services}.',
    'Ingen eller nokre få er registrerte med {services}.',
  ),
  hiddenNote: text(
    'For få har {services} til at det kan vises.',
    'For få har {services} til at det kan visast.',
  ),
  /** Names that say too little away from their heading in the questionnaire. */
  fullNames: {
    team_other: text('Andre samhandlingsteam', 'Andre samhandlingsteam'),
    somatic_inpatient: text('Døgntilbud (somatikk)', 'Døgntilbod (somatikk)'),
  } as Readonly<Record<string, Wording>>,
  /** What is added to names that several sections share. */
  sections: {
    tsb: text('TSB', 'TSB'),
    phv: text('psykisk helsevern', 'psykisk helsevern'),
    somatic: text('somatikk', 'somatikk'),
    child_welfare_children: text('barnevern, brukerens barn', 'barnevern, barna til brukaren'),
    child_welfare_person: text('barnevern, under 25 år', 'barnevern, under 25 år'),
  } as Readonly<Record<string, Wording>>,
}
