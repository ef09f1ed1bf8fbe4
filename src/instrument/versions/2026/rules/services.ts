import type { Rule, Section } from '../../../instrument.ts'
import { receivedOf } from '../../../question.ts'
import { municipalSections } from '../services-1.ts'
import { yes } from '../terms.ts'
import {
  anyOf,
  areFrom,
  areUnder,
  both,
  either,
  hasChildren,
  no,
  noneOf,
  not,
  ownChildren,
  receivedOrRecommended,
  warnings,
} from './rule.ts'

const namesOf = (sections: readonly Section[]): readonly string[] =>
  sections.flatMap(({ questions }) =>
    questions.filter(({ kind }) => kind === 'service').map(({ name }) => receivedOf(name)),
  )

const children = warnings({
  'child_welfare.without_children': {
    question: 'cw_child_measures',
    when: both(
      anyOf('cw_child_measures_received', 'cw_child_in_care_received', 'cw_child_report_received'),
      not(ownChildren),
      no('pregnant'),
    ),
    nb: 'Barnevernstjenester for brukerens barn er mottatt, men brukeren har ingen egne barn.',
    nn: 'Barnevernstenester for barna til brukaren er mottekne, men brukaren har ingen eigne barn.',
    reason: 'The services are for the children of the person; they may have turned 18 during the year.',
  },
  'child_welfare.recommended_without_children': {
    question: 'cw_child_measures',
    when: both(
      anyOf('cw_child_measures_recommended', 'cw_child_in_care_recommended', 'cw_child_report_recommended'),
      not(ownChildren),
      no('pregnant'),
    ),
    nb: 'Barnevernstjenester for brukerens barn er anbefalt, men brukeren har ingen egne barn.',
    nn: 'Barnevernstenester for barna til brukaren er tilrådde, men brukaren har ingen eigne barn.',
    reason: 'There is nobody to recommend the services for.',
  },
  'child_welfare.in_care_at_home': {
    question: 'cw_child_in_care',
    when: both(
      yes('cw_child_in_care_received'),
      hasChildren('children_own_home'),
      not(either(hasChildren('children_own_contact'), hasChildren('children_own_no_contact'))),
    ),
    nb: 'Brukerens barn er under omsorg, men alle egne barn bor hos brukeren.',
    nn: 'Barnet til brukaren er under omsorg, men alle eigne barn bur hos brukaren.',
    reason: 'Children in care live elsewhere, and belong in one of the other rows.',
  },
  'child_welfare.obs_without_service': {
    question: 'cw_child_measures',
    when: both(
      anyOf('children_own_home_obs', 'children_own_contact_obs'),
      not(
        either(
          receivedOrRecommended('cw_child_measures'),
          receivedOrRecommended('cw_child_in_care'),
          receivedOrRecommended('cw_child_report'),
        ),
      ),
    ),
    nb: '«Obs» er krysset av for egne barn, men ingen barnevernstjeneste er mottatt eller anbefalt.',
    nn: '«Obs» er kryssa av for eigne barn, men inga barnevernsteneste er motteken eller tilrådd.',
    reason: 'Uncertain care may call for a report of concern, or be followed up in another way.',
  },
  'maternity.without_pregnancy_or_children': {
    question: 'maternity_care',
    when: both(yes('maternity_care_recommended'), no('pregnant'), not(ownChildren)),
    nb: 'Svangerskap/barseltjeneste er anbefalt, men brukeren er verken gravid eller har egne barn.',
    nn: 'Svangerskap/barselteneste er tilrådd, men brukaren er verken gravid eller har eigne barn.',
    reason: 'The service is for pregnancy and the time after a birth.',
  },
})

const age = warnings({
  'school_health.age': {
    question: 'school_health',
    when: both(receivedOrRecommended('school_health'), areFrom(25)),
    nb: 'Skolehelsetjenester er mottatt eller anbefalt, men brukeren er 25 år eller eldre.',
    nn: 'Skulehelsetenester er mottekne eller tilrådde, men brukaren er 25 år eller eldre.',
    reason: 'School health services end with upper secondary school.',
  },
  'youth_clinic.age': {
    question: 'youth_clinic',
    when: both(receivedOrRecommended('youth_clinic'), areFrom(26)),
    nb: 'Helsestasjon for unge er mottatt eller anbefalt, men brukeren er over 25 år.',
    nn: 'Helsestasjon for unge er motteken eller tilrådd, men brukaren er over 25 år.',
    reason: 'Youth clinics take those up to 20, some up to 25.',
  },
  'fact_young.age': {
    question: 'team_fact_young',
    when: both(receivedOrRecommended('team_fact_young'), areFrom(30)),
    nb: 'FACT ung er mottatt eller anbefalt, men brukeren er 30 år eller eldre.',
    nn: 'FACT ung er motteken eller tilrådd, men brukaren er 30 år eller eldre.',
    reason: 'FACT ung is for the young, usually from 12 to 25.',
  },
  'ppt_ot.age': {
    question: 'ppt_ot',
    when: both(receivedOrRecommended('ppt_ot'), areFrom(25)),
    nb: 'PPT/OT er mottatt eller anbefalt, men brukeren er 25 år eller eldre.',
    nn: 'PPT/OT er motteken eller tilrådd, men brukaren er 25 år eller eldre.',
    reason: 'The follow-up service ends at 24; educational-psychological service for adults is rare.',
  },
  'nursing_home.age': {
    question: 'nursing_home',
    when: both(receivedOrRecommended('nursing_home'), areUnder(30)),
    nb: 'Sykehjem er mottatt eller anbefalt, men brukeren er under 30 år.',
    nn: 'Sjukeheim er motteken eller tilrådd, men brukaren er under 30 år.',
    reason: 'Places in nursing homes for the young are exceptional.',
  },
})

const specialist = warnings({
  'tsb_10_3.without_pregnancy': {
    question: 'tsb_10_3',
    when: both(yes('tsb_10_3_recommended'), no('pregnant')),
    nb: 'Tilbakeholdelse av gravide (10-3) er anbefalt, men brukeren er ikke gravid.',
    nn: 'Tilbakehald av gravide (10-3) er tilrådd, men brukaren er ikkje gravid.',
    reason: 'The provision is for those who are pregnant.',
  },
  'tsb_10_3.male': {
    question: 'tsb_10_3',
    when: both(yes('tsb_10_3_received'), { sex: 'male' }),
    nb: 'Tilbakeholdelse av gravide (10-3) er mottatt, men brukeren er registrert som mann i folkeregisteret.',
    nn: 'Tilbakehald av gravide (10-3) er motteke, men brukaren er registrert som mann i folkeregisteret.',
    reason: 'Possible after a change of legal sex, otherwise a slip.',
  },
  'tsb.compulsion_without_stay': {
    question: 'tsb_inpatient',
    when: both(
      anyOf('tsb_10_2_received', 'tsb_10_3_received', 'tsb_10_4_received'),
      no('tsb_inpatient_received'),
    ),
    nb: 'Tvangstiltak i TSB er mottatt, men ikke døgnbehandling i TSB.',
    nn: 'Tvangstiltak i TSB er motteke, men ikkje døgnbehandling i TSB.',
    reason: 'Being held in an institution is a 24-hour treatment, though it may have been elsewhere.',
  },
  'teams.two_fact': {
    question: 'team_act_fact',
    when: both(yes('team_act_fact_received'), yes('team_fact_young_received')),
    nb: 'Både ACT/FACT og FACT ung er mottatt.',
    nn: 'Både ACT/FACT og FACT ung er motteke.',
    reason: 'A person is followed up by one of the teams, unless she changed from one to the other.',
  },
  'national_pathway.without_specialist_service': {
    question: 'national_pathway',
    when: both(
      yes('national_pathway'),
      not(
        either(
          ...[
            'tsb_lar',
            'tsb_acute',
            'tsb_outpatient',
            'tsb_ambulatory',
            'tsb_day',
            'tsb_inpatient',
            'phv_acute',
            'phv_outpatient',
            'phv_ambulatory',
            'phv_day',
            'phv_inpatient',
            'team_act_fact',
            'team_fact_young',
          ].map(receivedOrRecommended),
        ),
      ),
    ),
    nb: 'Brukeren er henvist til eller i pakkeforløp, men ingen tjeneste i TSB eller psykisk helsevern er mottatt eller anbefalt.',
    nn: 'Brukaren er tilvist til eller i pakkeforløp, men inga teneste i TSB eller psykisk helsevern er motteken eller tilrådd.',
    reason: 'The pathway leads to the specialist health service.',
  },
})

const municipal = warnings({
  'services.none_municipal': {
    question: 'nav_advice',
    when: noneOf(...namesOf(municipalSections)),
    nb: 'Ingen kommunal tjeneste er mottatt det siste året. Er brukeren i målgruppen for kartleggingen?',
    nn: 'Inga kommunal teneste er motteken det siste året. Er brukaren i målgruppa for kartlegginga?',
    reason: 'To have received a municipal service in the last 12 months is one of the inclusion criteria.',
  },
  'services.guardian_and_money': {
    question: 'nav_money_mgmt',
    when: both(yes('guardian_received'), yes('nav_money_mgmt_received')),
    nb: 'Både verge og økonomiforvaltning er mottatt. Verge skal bare registreres under «Andre tjenester».',
    nn: 'Både verje og økonomiforvalting er motteke. Verje skal berre registrerast under «Andre tenester».',
    reason: 'The help text says where a guardian is registered; both at once are possible, but rare.',
  },
})

/** Warnings that lead to the tabs Tjenester 1 and Tjenester 2. */
export const serviceWarnings: readonly Rule[] = [...children, ...age, ...specialist, ...municipal]
