import { UNKNOWN } from '../../../answers.ts'
import { CATEGORY, isRed, yes } from '../terms.ts'
import {
  anyChildrenAtHome,
  anyOf,
  areFrom,
  areUnder,
  both,
  either,
  hasChildren,
  isGreen,
  isYellowOrRed,
  no,
  not,
  ownChildren,
  receivedOrRecommended,
  warnings,
} from './rule.ts'

const backgroundWarnings = warnings({
  'education.higher_at_young_age': {
    question: 'education',
    when: both({ answer: 'education', in: [5] }, areUnder(20)),
    nb: 'Brukeren er under 20 år og har fullført høyere utdanning.',
    nn: 'Brukaren er under 20 år og har fullført høgare utdanning.',
    reason: 'The shortest higher education ends after the age of 20.',
  },
  'education.upper_secondary_at_young_age': {
    question: 'education',
    when: both({ answer: 'education', in: [3, 4] }, areUnder(18)),
    nb: 'Brukeren er under 18 år og har fullført videregående skole eller fagbrev.',
    nn: 'Brukaren er under 18 år og har fullført vidaregåande skule eller fagbrev.',
    reason: 'Upper secondary school ends in the year one turns 19.',
  },
  'work.long_experience_at_young_age': {
    question: 'work_experience',
    when: both({ answer: 'work_experience', in: [3] }, areUnder(20)),
    nb: 'Brukeren er under 20 år og har mer enn 5 års arbeidserfaring.',
    nn: 'Brukaren er under 20 år og har meir enn 5 års arbeidserfaring.',
    reason: 'Ordinary work begins at 15 at the earliest.',
  },
  'work.in_work_without_experience': {
    question: 'work_experience',
    when: both({ answer: 'work_experience', in: [0] }, yes('activity_work'), no('income_employment')),
    nb: 'Brukeren er i arbeid, men arbeidserfaring er «Ingen».',
    nn: 'Brukaren er i arbeid, men arbeidserfaring er «Ingen».',
    reason: 'Work in any form is usually experience, though a first work measure may not be counted as such.',
  },
})

const homeWarnings = warnings({
  'household.alone_with_own_children': {
    question: 'children_own_home',
    when: both({ answer: 'living_with', in: [1] }, hasChildren('children_own_home')),
    nb: 'Brukeren bor alene, men bor også med egne barn. Gjelder det delt bosted?',
    nn: 'Brukaren bur åleine, men bur òg med eigne barn. Gjeld det delt bustad?',
    reason: 'Allowed, since children may live in two homes; otherwise the person lives with others.',
  },
  'household.own_children_not_ticked': {
    question: 'household',
    when: both(
      { answer: 'living_with', in: [2] },
      no('household_children'),
      hasChildren('children_own_home'),
    ),
    nb: 'Brukeren bor med egne barn, men «Barn under 18 år» er ikke krysset av.',
    nn: 'Brukaren bur med eigne barn, men «Barn under 18 år» er ikkje kryssa av.',
    reason: 'Children of a shared residence may be left out of the household, other children not.',
  },
  'household.unknown_with_children': {
    question: 'living_with',
    when: both({ answer: 'living_with', in: [UNKNOWN] }, anyChildrenAtHome),
    nb: 'Det er ukjent hvem brukeren bor sammen med, men hen bor med barn.',
    nn: 'Det er ukjent kven brukaren bur saman med, men hen bur med barn.',
    reason: 'Who lives with children lives with others; "Vet ikke" is for no information at all.',
  },
  'household.young_with_adult_children': {
    question: 'household',
    when: both(yes('household_adult_children'), areUnder(25)),
    nb: 'Brukeren er under 25 år og bor med voksne barn. Gjelder det søsken?',
    nn: 'Brukaren er under 25 år og bur med vaksne barn. Gjeld det sysken?',
    reason: 'Own adult children are impossible at this age, siblings and the children of others are not.',
  },
  'children.in_red_housing': {
    question: 'housing',
    when: both(isRed('housing'), anyChildrenAtHome),
    nb: 'Bosituasjon er rød, og brukeren bor med barn. Er barnas situasjon fulgt opp?',
    nn: 'Busituasjon er raud, og brukaren bur med barn. Er situasjonen til barna følgd opp?',
    reason: 'Homeless families are rare, and the children have a right to be followed up.',
  },
  'children.no_obs_at_risk': {
    question: 'children_own_home',
    when: both(
      hasChildren('children_own_home'),
      no('children_own_home_obs'),
      either(isRed('substance_use'), isRed('mental_health')),
    ),
    nb: 'Brukeren bor med egne barn og har rød på rusmiddelproblemer eller psykiske helseproblemer, men «Obs» er ikke krysset av.',
    nn: 'Brukaren bur med eigne barn og har raud på rusmiddelproblem eller psykiske helseproblem, men «Obs» er ikkje kryssa av.',
    reason: '"Obs" is for children as next of kin whose care should be checked.',
  },
  'children.young_parent': {
    question: 'children_own_home',
    when: both(ownChildren, areUnder(18)),
    nb: 'Brukeren er under 18 år og har egne barn.',
    nn: 'Brukaren er under 18 år og har eigne barn.',
    reason: 'Possible but rare; siblings have a row of their own.',
  },
  'pregnancy.male': {
    question: 'pregnant',
    when: both(yes('pregnant'), { sex: 'male' }),
    nb: 'Brukeren er registrert som mann i folkeregisteret og som gravid her.',
    nn: 'Brukaren er registrert som mann i folkeregisteret og som gravid her.',
    reason: 'Possible after a change of legal sex, otherwise a slip.',
  },
  'pregnancy.age': {
    question: 'pregnant',
    when: both(yes('pregnant'), areFrom(50)),
    nb: 'Brukeren er gravid og er 50 år eller eldre.',
    nn: 'Brukaren er gravid og er 50 år eller eldre.',
    reason: 'Pregnancy after 50 is very rare.',
  },
  'pregnancy.without_maternity_care': {
    question: 'maternity_care',
    when: both(yes('pregnant'), not(receivedOrRecommended('maternity_care'))),
    nb: 'Brukeren er gravid, men svangerskapstjeneste er verken mottatt eller anbefalt.',
    nn: 'Brukaren er gravid, men svangerskapsteneste er verken motteken eller tilrådd.',
    reason: 'Maternity care is offered to all who are pregnant.',
  },
})

const planWarnings = warnings({
  'plans.suicide_risk_without_crisis_plan': {
    question: 'plans',
    when: both(yes('suicide_risk'), no('plan_crisis')),
    nb: 'Brukeren har aktuell selvmordsproblematikk, men ingen kriseplan/trygghetsplan.',
    nn: 'Brukaren har aktuell sjølvmordsproblematikk, men ingen kriseplan/tryggleiksplan.',
    reason: 'A safety plan is recommended practice at suicide risk.',
  },
  'plans.group_child_welfare_without_children': {
    question: 'group_members',
    when: both(yes('group_child_welfare'), areFrom(25), not(ownChildren), no('pregnant')),
    nb: 'Barnevernstjenesten er med i ansvarsgruppen, men brukeren er over 25 år og har ingen barn.',
    nn: 'Barnevernstenesta er med i ansvarsgruppa, men brukaren er over 25 år og har ingen barn.',
    reason: 'Child welfare takes part for the person until 25, or for the children.',
  },
  'plans.group_ppt_age': {
    question: 'group_members',
    when: both(yes('group_ppt_ot'), areFrom(25)),
    nb: 'PPT/OT er med i ansvarsgruppen, men brukeren er 25 år eller eldre.',
    nn: 'PPT/OT er med i ansvarsgruppa, men brukaren er 25 år eller eldre.',
    reason: 'The follow-up service is for the young; educational-psychological service for adults is rare.',
  },
})

const categoryWarnings = warnings({
  'category.mental_rated_without_problem': {
    question: 'mental_health',
    when: both({ answer: 'category', in: [CATEGORY.substance] }, isYellowOrRed('mental_health')),
    nb: 'Kategorien er uten psykiske helseproblemer, men psykiske helseproblemer er gul eller rød.',
    nn: 'Kategorien er utan psykiske helseproblem, men psykiske helseproblem er gul eller raud.',
    reason: 'Significant consequences of a mental-health problem suggest the category with both.',
  },
  'category.substance_rated_without_problem': {
    question: 'substance_use',
    when: both({ answer: 'category', in: [CATEGORY.mental] }, isYellowOrRed('substance_use')),
    nb: 'Kategorien er uten rusmiddelproblemer, men rusmiddelproblemer er gul eller rød.',
    nn: 'Kategorien er utan rusmiddelproblem, men rusmiddelproblem er gul eller raud.',
    reason: 'Significant consequences of a substance-use problem suggest the category with both.',
  },
  'category.compulsory_care_without_problem': {
    question: 'category',
    when: both(
      { answer: 'category', in: [CATEGORY.substance] },
      anyOf('phv_observation_received', 'phv_compulsory_in_received', 'phv_compulsory_out_received'),
    ),
    nb: 'Kategorien er uten psykiske helseproblemer, men tvungent psykisk helsevern er mottatt.',
    nn: 'Kategorien er utan psykiske helseproblem, men tvunge psykisk helsevern er motteke.',
    reason: 'Compulsory mental health care presupposes a serious mental disorder.',
  },
  'category.tsb_without_problem': {
    question: 'category',
    when: both(
      { answer: 'category', in: [CATEGORY.mental] },
      anyOf(
        'tsb_lar_received',
        'tsb_inpatient_received',
        'tsb_10_2_received',
        'tsb_10_3_received',
        'tsb_10_4_received',
      ),
    ),
    nb: 'Kategorien er uten rusmiddelproblemer, men LAR, døgnbehandling eller tvang i TSB er mottatt.',
    nn: 'Kategorien er utan rusmiddelproblem, men LAR, døgnbehandling eller tvang i TSB er motteke.',
    reason: 'These treatments presuppose a substance-use problem.',
  },
  'category.substance_work_without_problem': {
    question: 'substance_work',
    when: both({ answer: 'category', in: [CATEGORY.mental] }, yes('substance_work_recommended')),
    nb: 'Kategorien er uten rusmiddelproblemer, men rusarbeid er anbefalt.',
    nn: 'Kategorien er utan rusmiddelproblem, men rusarbeid er tilrådd.',
    reason: 'A need for substance-use work suggests a substance-use problem.',
  },
  'category.no_sign_of_substance_use': {
    question: 'category',
    when: both(
      { answer: 'category', in: [CATEGORY.substance, CATEGORY.both] },
      isGreen('substance_use'),
      yes('substance_none'),
      no('overdose'),
    ),
    nb: 'Kategorien er med rusmiddelproblemer, men rusmiddelproblemer er grønn og brukeren bruker ingen rusmidler.',
    nn: 'Kategorien er med rusmiddelproblem, men rusmiddelproblem er grøn og brukaren bruker ingen rusmiddel.',
    reason: 'Possible in recovery, since the category is seen over time and the rating is of the moment.',
  },
})

/** Warnings that lead to the tabs Bruker, Bosituasjon and Planer/samarbeid, or that follow from the category. */
export const personWarnings = [...backgroundWarnings, ...homeWarnings, ...planWarnings, ...categoryWarnings]
