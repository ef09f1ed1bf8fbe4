import { areasOf, questionsOf } from '../../instrument/index.ts'
import type { ReportSection, ReportTable } from '../contract.ts'
import { text } from '../words.ts'
import { type Basis, sectionOf } from './basis.ts'
import { countCell, GAP, plainTable, rateCell, rowOf } from './cells.ts'
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
  adults: text('Innbyggere 18 år og over', 'Innbyggjarar 18 år og over'),
  rate: text(
    'Kartlagte per 1 000 innbyggere 18 år og over',
    'Kartlagde per 1 000 innbyggjarar 18 år og over',
  ),
  scopeNote: text(
    'En person som flere instanser har kartlagt, er med én gang: registreringene er slått sammen før overføringen. Innbyggertallet er fra 1. januar (Statistisk sentralbyrå).',
    'Ein person som fleire instansar har kartlagt, er med éin gong: registreringane er slått saman før overføringa. Innbyggjartalet er frå 1. januar (Statistisk sentralbyrå).',
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
    'Andel «vet ikke» eller «ukjent», av alle og hos hver tjeneste som kartla.',
    'Del «veit ikkje» eller «ukjent», av alle og hos kvar teneste som kartla.',
  ),
  unsure: text('Grønt valgt i mangel på kunnskap', 'Grønt valt i mangel på kunnskap'),
  area: text('Område', 'Område'),
  unsureNote: text(
    'Når kartleggeren er usikker, skal grønn velges. Tabellen viser hvor mange av de grønne som er merket «usikker».',
    'Når kartleggjaren er usikker, skal grøn veljast. Tabellen viser kor mange av dei grøne som er merkte «usikker».',
  ),
}

/** Questions with an answer for not knowing, and the table and cell that it is counted in. */
const UNKNOWN_ANSWERS = [
  ['birth_country', 'birthCountry', 'unknown'],
  ['education', 'education', '99'],
  ['work_experience', 'workExperience', '99'],
  ['last_employment', 'lastEmployment', '99'],
  ['living_with', 'livingWith', '99'],
  ['housing_manages', 'housingManages', '99'],
] as const

/** Who took part, how many were mapped, and what was not known. */
export function mappingSection(basis: Basis): ReportSection {
  const { instrument, figures, language } = basis
  const labels = new Map(questionsOf(instrument).map(({ question }) => [question.name, question.label]))
  const unknown = UNKNOWN_ANSWERS.flatMap(([question, from, cell]): Line[] => {
    const label = labels.get(question)
    return label && figures.has(from) ? [{ label, from, cells: [cell] }] : []
  })
  return sectionOf(language, {
    id: 'mapping',
    title: words.title,
    lead: words.lead,
    tables: [
      scopeTable(basis),
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
        lines: unknown,
        note: words.unknownNote,
      }),
      countTable(basis, {
        id: 'unsure',
        title: words.unsure,
        rowHeading: words.area,
        lines: areasOf(instrument)
          .filter(({ name }) => figures.has(`unsure.${name}`))
          .map(({ name, label }) => ({ label, from: `unsure.${name}`, cells: ['yes'] })),
        note: words.unsureNote,
      }),
    ],
  })
}

function scopeTable({ figures, language, beside: { adults } }: Basis): ReportTable {
  return plainTable({
    id: 'scope',
    title: words.scope[language],
    rowHeading: words.what[language],
    columns: [words.value[language]],
    rows: [
      rowOf(words.people[language], countCell(figures.people)),
      rowOf(words.adults[language], adults === null ? GAP : countCell(adults)),
      rowOf(words.rate[language], adults === null ? GAP : rateCell(figures.people, adults)),
    ],
    note: words.scopeNote[language],
  })
}
