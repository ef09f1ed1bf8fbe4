// Brukermanual 2026, vedlegg 1, "Bosituasjon".
import { UNKNOWN } from '../../answers.ts'
import { ALWAYS } from '../../condition.ts'
import type { Section, Tab } from '../../instrument.ts'
import type { Question } from '../../question.ts'
import { own, quote } from '../../text.ts'
import { box, option, yes } from './terms.ts'

const livingWith: Section = {
  name: 'living_with',
  label: quote('Hvem bor brukeren sammen med?'),
  questions: [
    {
      kind: 'choice',
      name: 'living_with',
      label: quote('Hvem bor brukeren sammen med?'),
      requiredWhen: ALWAYS,
      objective: true,
      options: [option(UNKNOWN, 'Vet ikke'), option(1, 'Alene'), option(2, 'Sammen med andre')],
    },
    {
      kind: 'multiple',
      name: 'household',
      label: quote('Sammen med andre'),
      when: { answer: 'living_with', in: [2] },
      requiredWhen: ALWAYS,
      objective: true,
      follows: 'living_with',
      boxes: [
        box('household_partner', 'Partner'),
        box('household_children', 'Barn under 18 år (både egne barn, andres barn eller søsken)'),
        box('household_adult_children', 'Voksne barn over 18 år (både egne barn, andres barn eller søsken)'),
        box('household_parents', 'Foreldre/foresatte'),
        box('household_friends', 'Venner/bekjente'),
      ],
    },
  ],
}

const OBS_HELP = quote(
  'Barn der omsorgssituasjonen er usikker eller uavklart eller barn som pårørende der det er viktig å sjekke ut omsorgssituasjonen.',
)

/** A line of the table, its label in both languages: a number of children, and the assessor's "Obs" beside it. Empty means none. */
function childrenRow(name: string, label: string, labelNn: string): readonly Question[] {
  return [
    {
      kind: 'number',
      name,
      label: quote(label),
      prompt: quote('Antall barn'),
      unit: own('barn', 'barn'),
      min: 0,
      max: 20,
      reasonableMax: 8,
      objective: true,
    },
    {
      kind: 'flag',
      name: `${name}_obs`,
      label: quote('Obs'),
      title: own(`Obs: ${label}`, `Obs: ${labelNn}`),
      help: OBS_HELP,
      objective: false,
      follows: name,
    },
  ]
}

const childrenContact: Section = {
  name: 'children',
  label: quote('Kontakt med barn under 18 år'),
  help: OBS_HELP,
  questions: [
    ...childrenRow(
      'children_own_home',
      'Bor med egne barn (fast/delt bosted)',
      'Bur med eigne barn (fast/delt bustad)',
    ),
    ...childrenRow('children_others_home', 'Bor med andres barn', 'Bur med barna til andre'),
    ...childrenRow('children_siblings_home', 'Bor med søsken (under 18 år)', 'Bur med sysken (under 18 år)'),
    ...childrenRow(
      'children_own_contact',
      'Avtalt samvær/noe kontakt med egne barn',
      'Avtalt samvær/noko kontakt med eigne barn',
    ),
    ...childrenRow(
      'children_others_contact',
      'Noe samvær/noe kontakt med andres barn',
      'Noko samvær/noko kontakt med barna til andre',
    ),
    ...childrenRow('children_own_no_contact', 'Ingen kontakt (egne barn)', 'Ingen kontakt (eigne barn)'),
  ],
}

/** Asked for everybody: the source has no condition, and the sex of a national number may have been changed. */
const pregnancy: Section = {
  name: 'pregnancy',
  label: quote('Graviditet'),
  questions: [
    { kind: 'flag', name: 'pregnant', label: quote('Gravid'), objective: true },
    {
      kind: 'flag',
      name: 'pregnant_obs',
      label: quote('Obs'),
      title: own('Obs: Graviditet', 'Obs: Graviditet'),
      when: yes('pregnant'),
      objective: false,
      follows: 'pregnant',
    },
    {
      kind: 'number',
      name: 'pregnant_months',
      label: quote('Antall måneder'),
      title: own('Graviditet: antall måneder', 'Graviditet: talet på månader'),
      unit: own('måneder', 'månader'),
      min: 0,
      max: 10,
      reasonableMax: 9,
      when: yes('pregnant'),
      requiredWhen: ALWAYS,
      objective: true,
      follows: 'pregnant',
    },
  ],
}

export const homeTab: Tab = {
  name: 'home',
  label: quote('Bosituasjon'),
  sections: [livingWith, childrenContact, pregnancy],
}
