import { areasOf, questionsOf, titleOf, UNKNOWN } from '../../instrument/index.ts'
import { employed, unsureTable, yellowHousingUnknown } from '../../statistics/index.ts'
import type { ReportSection, ReportTable } from '../contract.ts'
import { text } from '../words.ts'
import { type Basis, type Shown, sectionOf } from './basis.ts'
import { countCell, plainTable, rateCell, rowOf } from './cells.ts'
import { countTable, type Line } from './count-table.ts'

const words = {
  title: text('Kartleggingen', 'Kartlegginga'),
  lead: text(
    'Hvem som deltok, hvor mange som er kartlagt, og hvor mye kartleggerne ikke visste.',
    'Kven som deltok, kor mange som er kartlagde, og kor mykje kartleggjarane ikkje visste.',
  ),
  scope: text('Omfang', 'Omfang'),
  what: text('Mål', 'Mål'),
  value: text('Tall', 'Tal'),
  people: text('Personer kartlagt', 'Personar kartlagde'),
  assessments: text('Kartlegginger', 'Kartleggingar'),
  adults: text('Innbyggere 18 år og over', 'Innbyggjarar 18 år og over'),
  rate: text(
    'Kartlagte per 1 000 innbyggere 18 år og over',
    'Kartlagde per 1 000 innbyggjarar 18 år og over',
  ),
  adultsNote: text(
    'Innbyggertallet er fra 1. januar (Statistisk sentralbyrå).',
    'Innbyggjartalet er frå 1. januar (Statistisk sentralbyrå).',
  ),
  registrations: text('Dobbeltregistreringer', 'Dobbeltregistreringar'),
  registeredBy: text('Kartlagt av', 'Kartlagd av'),
  single: text('Én instans', 'Éin instans'),
  double: text('Flere instanser', 'Fleire instansar'),
  ofEverybody: text('Andel av de {people} som er kartlagt.', 'Del av dei {people} som er kartlagde.'),
  registrationsPartBase: text(
    'Andel av de {people} som det er kjent for.',
    'Del av dei {people} som det er kjent for.',
  ),
  merged: text(
    'En person som flere instanser har kartlagt, er med én gang: registreringene er slått sammen før overføringen.',
    'Ein person som fleire instansar har kartlagt, er med éin gong: registreringane er slått saman før overføringa.',
  ),
  mergedHow: text(
    'Svarene er fra den nyeste av dem, og en tjeneste er med når minst én av dem har den med.',
    'Svara er frå den nyaste av dei, og ei teneste er med når minst éi av dei har ho med.',
  ),
  mergedUnknown: text(
    'Hvor mange det gjelder, er ikke bevart fra overføringen.',
    'Kor mange det gjeld, er ikkje teke vare på frå overføringa.',
  ),
  mergedPartly: text(
    'Fra noen av overføringene er tallet ikke bevart.',
    'Frå nokre av overføringane er talet ikkje teke vare på.',
  ),
  serviceTypes: text('Hvem som har kartlagt', 'Kven som har kartlagt'),
  serviceType: text('Tjeneste', 'Teneste'),
  types: {
    '1': text('Helse- og omsorgstjenester', 'Helse- og omsorgstenester'),
    '2': text('NAV', 'NAV'),
    '3': text('Barnevern', 'Barnevern'),
  },
  unknown: text('Svaret «vet ikke»', 'Svaret «veit ikkje»'),
  question: text('Spørsmål', 'Spørsmål'),
  unknownNote: text(
    'Svaret «vet ikke» eller «ukjent», av dem spørsmålet er stilt om.',
    'Svaret «veit ikkje» eller «ukjent», av dei spørsmålet er stilt om.',
  ),
  unknownDividedNote: text(
    'Andel «vet ikke» eller «ukjent» av dem spørsmålet er stilt om, i alt og hos hver tjeneste som kartla. Foreldres fødeland og gul bosituasjon er ikke delt opp.',
    'Del «veit ikkje» eller «ukjent» av dei spørsmålet er stilt om, i alt og hos kvar teneste som kartla. Fødelandet til foreldra og gul busituasjon er ikkje delt opp.',
  ),
  unsure: text('Grønt valgt i mangel på kunnskap', 'Grønt valt i mangel på kunnskap'),
  area: text('Område', 'Område'),
  unsureNote: text(
    'Når kartleggeren er usikker, skal grønn velges. Tabellen viser for hvor mange området er grønt og merket «usikker».',
    'Når kartleggjaren er usikker, skal grøn veljast. Tabellen viser for kor mange området er grønt og merkt «usikker».',
  ),
  unsureDividedNote: text(
    'Når kartleggeren er usikker, skal grønn velges. Tabellen viser for hvor mange området er grønt og merket «usikker», av alle og hos hver tjeneste som kartla.',
    'Når kartleggjaren er usikker, skal grøn veljast. Tabellen viser for kor mange området er grønt og merkt «usikker», av alle og hos kvar teneste som kartla.',
  ),
}

type Unknown = Omit<Line, 'label'>

/** Who answered yes to a question that another follows. */
const afterYes = { cells: ['yes.unknown'], among: ['yes', 'yes.not', 'yes.unknown'] } as const

/** Where it is counted of how many the answer to a question isn’t known. */
const UNKNOWN_ANSWERS: Readonly<Record<string, Unknown>> = {
  birth_country: { from: 'birthCountry', cells: ['unknown'] },
  birth_country_mother: { from: 'birthCountryMother', cells: ['unknown'] },
  birth_country_father: { from: 'birthCountryFather', cells: ['unknown'] },
  education: { from: 'education', cells: [String(UNKNOWN)] },
  work_experience: { from: 'workExperience', cells: [String(UNKNOWN)] },
  last_employment: { from: 'lastEmployment', cells: [String(UNKNOWN)] },
  living_with: { from: 'livingWith', cells: [String(UNKNOWN)] },
  housing_manages: { from: 'housingManages', cells: [String(UNKNOWN)] },
  housing_predictable: { from: 'yellowHousing', cells: yellowHousingUnknown.housing_predictable },
  housing_standard: { from: 'yellowHousing', cells: yellowHousingUnknown.housing_standard },
  income: { from: 'income', cells: ['unknown'] },
  employment_share: { from: employed.table, cells: ['employed.unknown'], among: employed.cells },
  mental_duration: { from: 'mentalDuration', cells: [String(UNKNOWN)] },
  injection_equipment: { from: 'injecting', ...afterYes },
  overdose_followed_up: { from: 'overdose', ...afterYes },
}

/** The questions of which some may not be known, in the order of the questionnaire, in its words. */
function unknownLines({ instrument, figures }: Basis): readonly Line[] {
  return questionsOf(instrument).flatMap(({ question }): Line[] => {
    const found = UNKNOWN_ANSWERS[question.name]
    return found && figures.has(found.from) ? [{ label: titleOf(question), ...found }] : []
  })
}

/** Who took part, how many were mapped, and what was not known. */
export function mappingSection(basis: Basis): ReportSection {
  const { instrument, figures, language } = basis
  return sectionOf(language, {
    id: 'mapping',
    title: words.title,
    lead: words.lead,
    tables: [
      scopeTable(basis),
      ...registrationsTable(basis),
      countTable(basis, {
        id: 'serviceType',
        title: words.serviceTypes,
        rowHeading: words.serviceType,
        lines: Object.entries(words.types).map(([cell, label]) => ({
          label,
          from: 'serviceType',
          cells: [cell],
        })),
        total: true,
      }),
      countTable(basis, {
        id: 'unknown',
        title: words.unknown,
        rowHeading: words.question,
        lines: unknownLines(basis),
        note: words.unknownNote,
        dividedNote: words.unknownDividedNote,
      }),
      countTable(basis, {
        id: 'unsure',
        title: words.unsure,
        rowHeading: words.area,
        lines: areasOf(instrument)
          .filter(({ name }) => figures.has(unsureTable(name)))
          .map(({ name, label }) => ({ label, from: unsureTable(name), cells: ['yes'] })),
        base: words.ofEverybody,
        note: words.unsureNote,
        dividedNote: words.unsureDividedNote,
      }),
    ],
  })
}

function scopeTable({ figures, language, repeated, beside: { adults } }: Basis): ReportTable {
  const notes = [
    ...(figures.has(REGISTRATIONS) ? [] : [words.merged, words.mergedUnknown]),
    ...(adults === null ? [] : [words.adultsNote]),
  ].map(note => note[language])
  return plainTable({
    id: 'scope',
    title: words.scope[language],
    rowHeading: words.what[language],
    columns: [words.value[language]],
    rows: [
      rowOf((repeated ? words.assessments : words.people)[language], countCell(figures.people)),
      ...(adults === null
        ? []
        : [
            rowOf(words.adults[language], countCell(adults)),
            rowOf(words.rate[language], rateCell(figures.people, adults)),
          ]),
    ],
    ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
  })
}

const REGISTRATIONS = 'registrations'

/** How many several units have assessed; nothing where no transfer kept it. */
function registrationsTable(basis: Basis): readonly Shown[] {
  const { figures } = basis
  if (!figures.has(REGISTRATIONS)) return []
  const partly = figures.base(REGISTRATIONS) < figures.people
  const notes = [words.merged, words.mergedHow, ...(partly ? [words.mergedPartly] : [])]
  const line = (cell: 'single' | 'double'): Line => ({
    label: words[cell],
    from: REGISTRATIONS,
    cells: [cell],
  })
  return [
    countTable(basis, {
      id: REGISTRATIONS,
      title: words.registrations,
      rowHeading: words.registeredBy,
      lines: [line('single'), line('double')],
      total: true,
      base: partly ? words.registrationsPartBase : words.ofEverybody,
      note: text(notes.map(({ nb }) => nb).join(' '), notes.map(({ nn }) => nn).join(' ')),
    }),
  ]
}
