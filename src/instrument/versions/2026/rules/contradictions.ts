import type { Condition } from '../../../condition.ts'
import { DISCHARGE } from '../services-2.ts'
import { isYellow, yes } from '../terms.ts'
import { anyOf, both, either, errors, hasChildren, no, noneOf, not } from './rule.ts'

const SUBSTANCES = [
  'substance_alcohol',
  'substance_cannabis',
  'substance_heroin',
  'substance_amphetamine',
  'substance_cocaine',
  'substance_mdma',
  'substance_illegal_lar',
  'substance_medicines',
  'substance_doping',
  'substance_other',
] as const

const ACTIVITIES = [
  'activity_education',
  'activity_work',
  'activity_municipal',
  'activity_user_organisation',
  'activity_voluntary',
  'activity_private',
] as const

const INCOMES = [
  'income_employment',
  'income_work_benefits',
  'income_other_benefits',
  'income_supported',
  'income_other',
] as const

const alone: Condition = { answer: 'living_with', in: [1] }

/** Boxes that say that nothing applies, beside one that does. */
const exclusiveBoxes = errors({
  'substances.none_with_others': {
    question: 'substances',
    when: both(yes('substance_none'), anyOf(...SUBSTANCES)),
    nb: '«Ingen rusmidler» kan ikke velges sammen med et rusmiddel.',
    nn: '«Ingen rusmiddel» kan ikkje veljast saman med eit rusmiddel.',
    reason: 'No substances and a substance exclude each other.',
  },
  'activities.none_with_others': {
    question: 'activities',
    when: both(yes('activity_none'), anyOf(...ACTIVITIES)),
    nb: '«Ingen av delene» kan ikke velges sammen med en aktivitet.',
    nn: '«Ingen av delane» kan ikkje veljast saman med ein aktivitet.',
    reason: 'None of the activities and one of them exclude each other.',
  },
  'income.unknown_with_others': {
    question: 'income',
    when: both(yes('income_unknown'), anyOf(...INCOMES)),
    nb: '«Vet ikke» kan ikke velges sammen med en kilde til livsopphold.',
    nn: '«Veit ikkje» kan ikkje veljast saman med ei kjelde til livsopphald.',
    reason: 'A known source of income is not unknown; "Vet ikke" is for no information at all.',
  },
  'violence.none_with_others': {
    question: 'violence',
    when: both(yes('violence_none'), anyOf('violence_exposed', 'violence_exposes_others')),
    nb: '«Ingen av delene» kan ikke velges sammen med vold eller trusler.',
    nn: '«Ingen av delane» kan ikkje veljast saman med vald eller truslar.',
    reason: 'None of the two and one of them exclude each other.',
  },
})

const household = errors({
  'household.alone_with_others_children': {
    question: 'children_others_home',
    when: both(alone, hasChildren('children_others_home')),
    nb: 'Brukeren bor alene, men bor også med andres barn.',
    nn: 'Brukaren bur åleine, men bur òg med barna til andre.',
    reason: "Other people's children live in the home, so the person doesn't live alone.",
  },
  'household.alone_with_siblings': {
    question: 'children_siblings_home',
    when: both(alone, hasChildren('children_siblings_home')),
    nb: 'Brukeren bor alene, men bor også med søsken under 18 år.',
    nn: 'Brukaren bur åleine, men bur òg med sysken under 18 år.',
    reason: "Siblings live in the home, so the person doesn't live alone.",
  },
  'household.children_without_number': {
    question: 'household',
    when: both(
      yes('household_children'),
      not(
        either(
          hasChildren('children_own_home'),
          hasChildren('children_others_home'),
          hasChildren('children_siblings_home'),
        ),
      ),
    ),
    nb: 'Brukeren bor sammen med barn under 18 år, men det står ikke hvor mange barn brukeren bor med.',
    nn: 'Brukaren bur saman med barn under 18 år, men det står ikkje kor mange barn brukaren bur med.',
    reason: 'Children in the household must be found among own, others or siblings in the table of children.',
  },
  'household.number_without_children': {
    question: 'household',
    when: both(
      { answer: 'living_with', in: [2] },
      no('household_children'),
      either(hasChildren('children_others_home'), hasChildren('children_siblings_home')),
    ),
    nb: 'Brukeren bor med andres barn eller søsken, men «Barn under 18 år» er ikke krysset av.',
    nn: 'Brukaren bur med barna til andre eller sysken, men «Barn under 18 år» er ikkje kryssa av.',
    reason: 'The box names "andres barn eller søsken"; children in the table at home must be ticked here.',
  },
})

/** "Obs" beside a row that says no children, for each row of the table. */
const obsWithoutChildren = errors(
  Object.fromEntries(
    [
      'children_own_home',
      'children_others_home',
      'children_siblings_home',
      'children_own_contact',
      'children_others_contact',
      'children_own_no_contact',
    ].map(row => [
      `${row}.obs_without_number`,
      {
        question: row,
        when: both(yes(`${row}_obs`), not(hasChildren(row))),
        nb: '«Obs» er krysset av, men antall barn mangler.',
        nn: '«Obs» er kryssa av, men talet på barn manglar.',
        reason: '"Obs" is about children in this row, so there must be at least one.',
      },
    ]),
  ),
)

const work = errors({
  'work.employed_without_experience': {
    question: 'work_experience',
    when: both({ answer: 'work_experience', in: [0] }, yes('income_employment')),
    nb: 'Brukeren har inntekt fra ordinært arbeid, men arbeidserfaring er «Ingen».',
    nn: 'Brukaren har inntekt frå ordinært arbeid, men arbeidserfaring er «Ingen».',
    reason: 'Ordinary work is work experience.',
  },
  'work.employed_but_left_long_ago': {
    question: 'last_employment',
    when: both({ answer: 'last_employment', in: [2, 3] }, yes('income_employment')),
    nb: 'Brukeren har inntekt fra ordinært arbeid. Da er forrige arbeidsforhold «Under 1 år/er i jobb nå».',
    nn: 'Brukaren har inntekt frå ordinært arbeid. Då er førre arbeidsforhold «Under 1 år/er i jobb no».',
    reason: 'The option "Under 1 år/er i jobb nå" is the one for those who are employed.',
  },
  'work.employed_without_activity': {
    question: 'activities',
    when: both(yes('income_employment'), yes('activity_none')),
    nb: 'Brukeren har inntekt fra ordinært arbeid, men er ikke i noen aktivitet.',
    nn: 'Brukaren har inntekt frå ordinært arbeid, men er ikkje i nokon aktivitet.',
    reason: 'Ordinary work is an activity ("I arbeid (alle former)"), during sick leave too.',
  },
  'work.employed_not_in_work': {
    question: 'activities',
    when: both(yes('income_employment'), no('activity_work'), no('activity_none')),
    nb: 'Brukeren har inntekt fra ordinært arbeid, men «I arbeid (alle former)» er ikke krysset av.',
    nn: 'Brukaren har inntekt frå ordinært arbeid, men «I arbeid (alle former)» er ikkje kryssa av.',
    reason: 'Ordinary work is one of all forms of work; the help text counts sick leave as work.',
  },
})

const situation = errors({
  'housing.yellow_but_good': {
    question: 'housing',
    when: both(isYellow('housing'), yes('housing_predictable'), yes('housing_standard')),
    nb: 'Bosituasjon er gul, men boforholdet er både forutsigbart og av akseptabel standard. Det er definisjonen av grønn.',
    nn: 'Busituasjon er gul, men buforholdet er både føreseieleg og av akseptabel standard. Det er definisjonen av grøn.',
    reason: 'Yellow is defined as not acceptable and/or not predictable.',
  },
  'housing.temporary_longer_than_homeless': {
    question: 'homeless_months',
    when: { answer: 'temp_housing_months', exceeds: 'homeless_months' },
    nb: 'Brukeren har bodd lenger i midlertidig bolig enn hen har vært bostedsløs.',
    nn: 'Brukaren har budd lenger i mellombels bustad enn hen har vore bustadlaus.',
    reason: 'Red counts temporary housing as homelessness, and both are unbroken time until now.',
  },
  'injects.without_substances': {
    question: 'injects',
    when: both(yes('injects'), yes('substance_none')),
    nb: 'Brukeren injiserer, men bruker ingen rusmidler.',
    nn: 'Brukaren injiserer, men bruker ingen rusmiddel.',
    reason: 'Injecting is a way of using substances now.',
  },
  'overdose_danger.without_substances': {
    question: 'overdose_danger',
    when: both(yes('overdose_danger'), yes('substance_none')),
    nb: 'Brukeren er i aktuell fare for overdose, men bruker ingen rusmidler.',
    nn: 'Brukaren er i aktuell fare for overdose, men bruker ingen rusmiddel.',
    reason: 'The danger is defined by the present pattern of substance use.',
  },
  'inpatient.two_places': {
    question: 'phv_discharge',
    when: both(
      { answer: 'tsb_discharge', in: [DISCHARGE.stillIn] },
      { answer: 'phv_discharge', in: [DISCHARGE.stillIn] },
    ),
    nb: 'Brukeren er på institusjon nå både i TSB og i psykisk helsevern.',
    nn: 'Brukaren er på institusjon no både i TSB og i psykisk helsevern.',
    reason: 'Nobody is admitted in two institutions at the same time.',
  },
  'compulsory.inpatient_without_stay': {
    question: 'phv_compulsory_in',
    when: both(yes('phv_compulsory_in_received'), noneOf('phv_inpatient_received')),
    nb: 'Tvungent psykisk helsevern med døgnopphold er mottatt, men ikke døgnbehandling i psykisk helsevern.',
    nn: 'Tvunge psykisk helsevern med døgnopphald er motteke, men ikkje døgnbehandling i psykisk helsevern.',
    reason: 'A stay under compulsion is a 24-hour treatment in mental health care.',
  },
})

/** All contradictions of 2026. */
export const contradictions = [...exclusiveBoxes, ...household, ...obsWithoutChildren, ...work, ...situation]
