import { DISCHARGE } from '../services-2.ts'
import { isRed, yes } from '../terms.ts'
import {
  anyOf,
  areFrom,
  areUnder,
  both,
  either,
  isGreen,
  isYellowOrRed,
  no,
  noneOf,
  not,
  receivedOrRecommended,
  warnings,
} from './rule.ts'

const AREAS = [
  'housing',
  'activity',
  'economy',
  'physical_health',
  'mental_health',
  'substance_use',
  'social_functioning',
  'network',
] as const

const housing = warnings({
  'housing.red_with_staffed_home': {
    question: 'housing',
    when: both(isRed('housing'), yes('home_with_staff_received')),
    nb: 'Bosituasjon er rød, men brukeren har hatt bolig med eget tilknyttet personale det siste året.',
    nn: 'Busituasjon er raud, men brukaren har hatt bustad med eige tilknytt personale det siste året.',
    reason: 'Who lives in a home with staff is not homeless, unless it has ended since.',
  },
  'housing.red_but_manages': {
    question: 'housing_manages',
    when: both(isRed('housing'), yes('housing_manages')),
    nb: 'Bosituasjon er rød, men brukeren klarer å ivareta boforholdet.',
    nn: 'Busituasjon er raud, men brukaren klarer å ta vare på buforholdet.',
    reason: 'Red means to be without a home of one’s own to look after.',
  },
  'housing.green_but_temporary': {
    question: 'housing',
    when: both(isGreen('housing'), { answer: 'temp_housing_months', above: 0 }),
    nb: 'Bosituasjon er grønn, men brukeren har bodd i midlertidig bolig inntil nå.',
    nn: 'Busituasjon er grøn, men brukaren har budd i mellombels bustad til no.',
    reason: 'Temporary housing is red by definition.',
  },
  'housing.red_in_nursing_home': {
    question: 'housing',
    when: both(isRed('housing'), anyOf('nursing_home_received', 'care_institution_received')),
    nb: 'Bosituasjon er rød, men brukeren har hatt plass på sykehjem eller omsorgsinstitusjon det siste året.',
    nn: 'Busituasjon er raud, men brukaren har hatt plass på sjukeheim eller omsorgsinstitusjon det siste året.',
    reason: 'A lasting place in an institution is a home; a short stay may have been just that.',
  },
  'housing.red_without_housing_service': {
    question: 'housing',
    when: both(
      isRed('housing'),
      not(
        either(
          receivedOrRecommended('nav_temp_housing'),
          receivedOrRecommended('home_without_staff'),
          receivedOrRecommended('home_with_staff'),
        ),
      ),
    ),
    nb: 'Bosituasjon er rød, men ingen boligtjeneste er mottatt eller anbefalt.',
    nn: 'Busituasjon er raud, men inga bustadteneste er motteken eller tilrådd.',
    reason: 'Who is homeless needs a home; without a recommendation the need is not counted.',
  },
})

const activityAndEconomy = warnings({
  'activity.green_without_activity': {
    question: 'activity',
    when: both(isGreen('activity'), yes('activity_none')),
    nb: 'Meningsfull aktivitet er grønn, men brukeren er ikke i noen av aktivitetene.',
    nn: 'Meiningsfull aktivitet er grøn, men brukaren er ikkje i nokon av aktivitetane.',
    reason: 'Green is to be sufficiently in meaningful activity.',
  },
  'activity.red_in_work_or_education': {
    question: 'activity',
    when: both(isRed('activity'), anyOf('activity_work', 'activity_education')),
    nb: 'Meningsfull aktivitet er rød, men brukeren er i arbeid eller utdanning.',
    nn: 'Meiningsfull aktivitet er raud, men brukaren er i arbeid eller utdanning.',
    reason: 'Red is very little or no activity.',
  },
  'economy.red_in_full_work': {
    question: 'economy',
    when: both(isRed('economy'), { answer: 'employment_share', in: [1] }),
    nb: 'Økonomi er rød, men brukeren er i ordinært arbeid i 75-100 % stilling.',
    nn: 'Økonomi er raud, men brukaren er i ordinært arbeid i 75-100 % stilling.',
    reason: 'A wage from nearly full work is rarely complete dependence on benefits; debt may explain it.',
  },
  'economy.rated_without_knowledge': {
    question: 'economy',
    when: both(isYellowOrRed('economy'), yes('income_unknown')),
    nb: 'Økonomi er gul eller rød, men kilden til livsopphold er ukjent.',
    nn: 'Økonomi er gul eller raud, men kjelda til livsopphald er ukjend.',
    reason: 'Yellow and red are defined by the sources of income; without knowledge green is chosen.',
  },
  'income.benefit_without_service': {
    question: 'income',
    when: both(
      anyOf('income_work_benefits', 'income_other_benefits'),
      noneOf(
        'nav_social_benefit_received',
        'nav_qualification_received',
        'nav_work_measure_received',
        'nav_temp_benefit_received',
        'nav_lasting_benefit_received',
        'nav_family_benefit_received',
      ),
    ),
    nb: 'Brukeren lever av ytelser fra NAV, men ingen ytelse fra NAV er mottatt under Tjenester 1.',
    nn: 'Brukaren lever av ytingar frå NAV, men inga yting frå NAV er motteken under Tenester 1.',
    reason: 'The benefit that one lives on is one of the NAV services received.',
  },
  'income.qualification_while_employed': {
    question: 'nav_qualification',
    when: both({ answer: 'employment_share', in: [1] }, yes('nav_qualification_recommended')),
    nb: 'Brukeren er i ordinært arbeid i 75-100 % stilling, men kvalifiseringsprogrammet er anbefalt.',
    nn: 'Brukaren er i ordinært arbeid i 75-100 % stilling, men kvalifiseringsprogrammet er tilrådd.',
    reason: 'The programme is full-time, for those whose ability to work is much reduced.',
  },
  'income.lasting_benefit_at_young_age': {
    question: 'nav_lasting_benefit',
    when: both(yes('nav_lasting_benefit_received'), areUnder(18)),
    nb: 'Brukeren er under 18 år og har varige trygdeytelser.',
    nn: 'Brukaren er under 18 år og har varige trygdeytingar.',
    reason: 'Disability pension is granted from 18 and old-age pension much later.',
  },
  'income.work_measure_after_pension_age': {
    question: 'nav_work_measure',
    when: both(yes('nav_work_measure_recommended'), areFrom(70)),
    nb: 'Brukeren er 70 år eller eldre, men arbeidsrettet tiltak er anbefalt.',
    nn: 'Brukaren er 70 år eller eldre, men arbeidsretta tiltak er tilrådd.',
    reason: 'Work measures are for those of working age.',
  },
})

const health = warnings({
  'mental.suicide_risk_in_green': {
    question: 'mental_health',
    when: both(isGreen('mental_health'), yes('suicide_risk')),
    nb: 'Brukeren har aktuell selvmordsproblematikk, men psykiske helseproblemer er grønn.',
    nn: 'Brukaren har aktuell sjølvmordsproblematikk, men psykiske helseproblem er grøn.',
    reason: 'Present suicide risk is rarely without consequences for daily functioning.',
  },
  'mental.compulsory_medication_in_green': {
    question: 'mental_health',
    when: both(isGreen('mental_health'), yes('compulsory_medication')),
    nb: 'Brukeren er under tvangsbehandling med legemidler, men psykiske helseproblemer er grønn.',
    nn: 'Brukaren er under tvangsbehandling med legemiddel, men psykiske helseproblem er grøn.',
    reason:
      'Treatment without consent presupposes a serious disorder, though it may work well at the moment.',
  },
  'mental.inpatient_in_green': {
    question: 'mental_health',
    when: both(isGreen('mental_health'), { answer: 'phv_discharge', in: [DISCHARGE.stillIn] }),
    nb: 'Brukeren er innlagt i psykisk helsevern nå, men psykiske helseproblemer er grønn.',
    nn: 'Brukaren er innlagd i psykisk helsevern no, men psykiske helseproblem er grøn.',
    reason: 'Who is admitted has rarely a mental-health problem without consequences.',
  },
  'social.green_with_severe_mental': {
    question: 'social_functioning',
    when: both(isGreen('social_functioning'), isRed('mental_health')),
    nb: 'Sosial fungering er grønn, men psykiske helseproblemer er rød.',
    nn: 'Sosial fungering er grøn, men psykiske helseproblem er raud.',
    reason: 'Red says that daily tasks are not managed, green that they are.',
  },
  'network.red_with_family': {
    question: 'network',
    when: both(isRed('network'), anyOf('household_partner', 'household_children')),
    nb: 'Nettverk er rød, men brukeren bor sammen med partner eller barn.',
    nn: 'Nettverk er raud, men brukaren bur saman med partnar eller barn.',
    reason: 'Red is little or no contact with networks of any kind.',
  },
  'areas.all_green': {
    question: 'housing',
    when: { all: AREAS.map(isGreen) },
    nb: 'Alle levekårsområdene er grønne. Er brukeren i målgruppen for kartleggingen?',
    nn: 'Alle levekårsområda er grøne. Er brukaren i målgruppa for kartlegginga?',
    reason: 'The problem of those included goes seriously beyond daily functioning or relations.',
  },
  'areas.many_unsure': {
    question: 'housing',
    when: { atLeast: 4, of: AREAS.map(area => yes(`${area}_unsure`)) },
    nb: 'Minst fire levekårsområder er merket usikker. Kan noen som kjenner brukeren bedre hjelpe til?',
    nn: 'Minst fire levekårsområde er merkte usikre. Kan nokon som kjenner brukaren betre hjelpe til?',
    reason: 'An assessment builds on the last contacts; half of the areas unknown tells little.',
  },
})

const substances = warnings({
  'overdose.without_substances': {
    question: 'overdose',
    when: both(yes('overdose'), yes('substance_none')),
    nb: 'Brukeren har hatt overdose siste år, men bruker ingen rusmidler.',
    nn: 'Brukaren har hatt overdose siste år, men bruker ingen rusmiddel.',
    reason: 'Possible when the use has ended since; otherwise a substance is missing.',
  },
  'overdose.unlikely_substance': {
    question: 'overdose_danger',
    when: both(
      yes('overdose_danger'),
      yes('substance_cannabis'),
      noneOf(
        'substance_alcohol',
        'substance_heroin',
        'substance_amphetamine',
        'substance_cocaine',
        'substance_mdma',
        'substance_illegal_lar',
        'substance_medicines',
        'substance_other',
      ),
    ),
    nb: 'Brukeren er i aktuell fare for overdose, men bruker bare cannabis.',
    nn: 'Brukaren er i aktuell fare for overdose, men bruker berre cannabis.',
    reason: 'Cannabis alone rarely leads to an overdose that needs life-saving.',
  },
  'overdose.danger_in_green': {
    question: 'substance_use',
    when: both(isGreen('substance_use'), yes('overdose_danger')),
    nb: 'Brukeren er i aktuell fare for overdose, men rusmiddelproblemer er grønn.',
    nn: 'Brukaren er i aktuell fare for overdose, men rusmiddelproblem er grøn.',
    reason: 'A pattern of use that is a serious danger is rarely without significant consequences.',
  },
  'substances.red_without_substances': {
    question: 'substances',
    when: both(isRed('substance_use'), yes('substance_none')),
    nb: 'Rusmiddelproblemer er rød, men brukeren bruker ingen rusmidler.',
    nn: 'Rusmiddelproblem er raud, men brukaren bruker ingen rusmiddel.',
    reason: 'Very serious consequences of the moment without use are possible as late effects, but rare.',
  },
  'injects.unlikely_substance': {
    question: 'injects',
    when: both(
      yes('injects'),
      no('substance_none'),
      noneOf(
        'substance_heroin',
        'substance_amphetamine',
        'substance_cocaine',
        'substance_illegal_lar',
        'substance_medicines',
        'substance_doping',
        'substance_other',
      ),
    ),
    nb: 'Brukeren injiserer, men det er ikke krysset av for et rusmiddel som vanligvis injiseres.',
    nn: 'Brukaren injiserer, men det er ikkje kryssa av for eit rusmiddel som vanlegvis blir injisert.',
    reason: 'Alcohol, cannabis and MDMA are not injected.',
  },
  'injects.in_green': {
    question: 'substance_use',
    when: both(isGreen('substance_use'), yes('injects')),
    nb: 'Brukeren injiserer, men rusmiddelproblemer er grønn.',
    nn: 'Brukaren injiserer, men rusmiddelproblem er grøn.',
    reason: 'Injecting use is rarely without significant consequences.',
  },
  'lar.service_without_answer': {
    question: 'lar',
    when: both(no('lar'), yes('tsb_lar_received')),
    nb: 'LAR er mottatt under Tjenester 2, men svaret på «LAR» er «Nei».',
    nn: 'LAR er motteken under Tenester 2, men svaret på «LAR» er «Nei».',
    reason: 'The two agree, unless the treatment has ended during the year.',
  },
  'lar.answer_without_service': {
    question: 'tsb_lar',
    when: both(yes('lar'), no('tsb_lar_received')),
    nb: 'Svaret på «LAR» er «Ja», men LAR er ikke mottatt under Tjenester 2.',
    nn: 'Svaret på «LAR» er «Ja», men LAR er ikkje motteken under Tenester 2.',
    reason: 'Who is in LAR has received it in the last year.',
  },
  'lar.young': {
    question: 'lar',
    when: both(yes('lar'), areUnder(20)),
    nb: 'Brukeren er under 20 år og er i LAR.',
    nn: 'Brukaren er under 20 år og er i LAR.',
    reason: 'Substitution treatment of the very young is exceptional.',
  },
})

/** Warnings that lead to the tab Levekår. */
export const livingConditionsWarnings = [...housing, ...activityAndEconomy, ...health, ...substances]
