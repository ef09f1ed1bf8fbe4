// Brukermanual 2026, vedlegg 1, "Bruker".
import { UNKNOWN } from '../../answers.ts'
import { ALWAYS } from '../../condition.ts'
import type { Tab } from '../../instrument.ts'
import type { Option, Question } from '../../question.ts'
import { own, quote } from '../../text.ts'
import { CATEGORY, option, under25 } from './terms.ts'

const COUNTRIES: readonly Option[] = [
  option(1, 'Norge'),
  option(2, 'Norden utenom Norge'),
  option(3, 'Vest-Europa utenom Norden'),
  option(4, 'Øst-Europa'),
  option(5, 'Asia (inkl. Tyrkia)'),
  option(6, 'Afrika'),
  option(7, 'Sør- og Mellom-Amerika (inkl. Mexico)'),
  option(8, 'Nord-Amerika'),
  option(9, 'Oceania/Australia'),
  option(UNKNOWN, 'Ukjent'),
]

const category: Question = {
  kind: 'choice',
  name: 'category',
  label: quote('Kategori'),
  help: quote(
    'Ut fra din kjennskap til brukeren, hva er din vurdering av hva brukeren sliter med? Denne vurderingen er ikke et øyeblikksbilde, men baseres på din og dine kolleger sine erfaringer over tid.',
  ),
  requiredWhen: ALWAYS,
  objective: false,
  options: [
    option(CATEGORY.substance, 'Rusmiddelproblemer, men ikke psykiske helseproblemer'),
    option(CATEGORY.mental, 'Psykiske helseproblemer, men ikke rusmiddelproblemer'),
    option(CATEGORY.both, 'Samtidige rusmiddelproblemer og psykiske helseproblemer'),
  ],
}

/**
 * The source has one heading, "Eget fødeland (og foreldres fødeland for brukere under 25 år)", over one list.
 * Two parents may come from two places, so that each has a question of its own.
 */
const countriesOfBirth: readonly Question[] = [
  {
    kind: 'choice',
    name: 'birth_country',
    label: quote('Eget fødeland'),
    requiredWhen: ALWAYS,
    objective: true,
    options: COUNTRIES,
  },
  {
    kind: 'choice',
    name: 'birth_country_mother',
    label: own('Mors fødeland', 'Fødelandet til mor'),
    when: under25,
    requiredWhen: ALWAYS,
    objective: true,
    options: COUNTRIES,
  },
  {
    kind: 'choice',
    name: 'birth_country_father',
    label: own('Fars fødeland', 'Fødelandet til far'),
    when: under25,
    requiredWhen: ALWAYS,
    objective: true,
    options: COUNTRIES,
  },
]

/** "Kjente … eller begrunnet mistanke": a suspicion is the assessor's, so this is a judgement. */
const cognitiveDifficulties: Question = {
  kind: 'flag',
  name: 'cognitive_difficulties',
  label: quote('Kognitive vansker'),
  help: quote(
    'Kjente kognitive vansker (utredet) eller begrunnet mistanke. Kognitive vansker er knyttet til problemer med en rekke funksjoner vi bruker i det daglige. Blant dem er vansker knyttet til hukommelse, oppmerksomhet, konsentrasjon og planlegging.',
  ),
  objective: false,
}

const educationAndWork: readonly Question[] = [
  {
    kind: 'choice',
    name: 'education',
    label: quote('Høyeste fullførte utdanning'),
    requiredWhen: ALWAYS,
    objective: true,
    options: [
      option(0, 'Ingen fullført utdanning'),
      option(1, 'Grunnskole'),
      option(2, 'Påbegynt, ikke fullført vgs'),
      option(3, 'Fullført vgs'),
      option(4, 'Fagbrev'),
      option(5, 'Høyere utdanning'),
      option(UNKNOWN, 'Vet ikke'),
    ],
  },
  {
    kind: 'choice',
    name: 'work_experience',
    label: quote('Arbeidserfaring'),
    requiredWhen: ALWAYS,
    objective: true,
    options: [
      option(0, 'Ingen'),
      option(1, 'Mindre enn 1 år'),
      option(2, 'Fra 1 til 5 år'),
      option(3, 'Lengre enn 5 år'),
      option(UNKNOWN, 'Vet ikke'),
    ],
  },
  {
    kind: 'choice',
    name: 'last_employment',
    label: quote('Hvor lenge siden forrige arbeidsforhold?'),
    when: { answer: 'work_experience', in: [1, 2, 3] },
    requiredWhen: ALWAYS,
    objective: true,
    follows: 'work_experience',
    options: [
      option(1, 'Under 1 år/er i jobb nå'),
      option(2, 'Fra 1 til 2 år'),
      option(3, 'Lengre enn 2 år'),
      option(UNKNOWN, 'Vet ikke'),
    ],
  },
]

export const personTab: Tab = {
  name: 'person',
  label: quote('Bruker'),
  sections: [
    { name: 'category', label: quote('Kategori'), questions: [category] },
    {
      name: 'background',
      label: own('Bakgrunn', 'Bakgrunn'),
      questions: [...countriesOfBirth, cognitiveDifficulties, ...educationAndWork],
    },
  ],
}
