// Brukermanual 2026, vedlegg 1, "Nasjonale pasientforløp" and "Tjenester": NAV, housing, health and care,
// child welfare.
import { ALWAYS } from '../../condition.ts'
import type { Section, Tab } from '../../instrument.ts'
import { own, quote } from '../../text.ts'
import { service, under25, yes } from './terms.ts'

const nationalPathways: Section = {
  name: 'national_pathways',
  label: quote('Nasjonale pasientforløp'),
  questions: [
    {
      kind: 'flag',
      name: 'national_pathway',
      label: quote('Bruker er henvist til/er i pakkeforløp for psykisk helse og rus.'),
      help: quote(
        'Pasienter kan henvises til nasjonale pasientforløp for psykisk helse og rus fra 1. januar 2019. Kommunen starter det nasjonale pasientforløpet ved å sende en henvisning til spesialisthelsetjenesten. Når spesialisthelsetjenesten har mottatt henvisning, gjør de en vurdering av om pasienten har rett til helsehjelp i spesialisthelsetjenesten.',
      ),
      objective: true,
    },
  ],
}

const nav: Section = {
  name: 'nav',
  label: quote('NAV-tjenester'),
  questions: [
    service('nav_advice', 'Råd/veiledning'),
    service('nav_temp_housing', 'Midlertidig bolig'),
    {
      kind: 'number',
      name: 'temp_housing_months',
      label: quote('Sammenhengende botid inntil nå i måneder'),
      title: own(
        'Midlertidig bolig: sammenhengende botid inntil nå',
        'Mellombels bustad: samanhengande butid til no',
      ),
      prompt: quote('Antall måneder'),
      unit: own('måneder', 'månader'),
      min: 0,
      max: 240,
      reasonableMax: 24,
      when: yes('nav_temp_housing_received'),
      requiredWhen: ALWAYS,
      objective: true,
      follows: 'nav_temp_housing_received',
    },
    service('nav_social_benefit', 'Økonomisk sosialhjelp'),
    service('nav_qualification', 'Kvalifiseringsprogrammet'),
    service('nav_work_measure', 'Arbeidsrettet tiltak'),
    service('nav_sheltered_work', 'Varig tilrettelagt arbeid'),
    service(
      'nav_money_mgmt',
      'Økonomiforvaltning',
      'Frivillig eller tvungen offentlig forvaltning. Hvis bruker har verge registreres dette under «Andre tjenester» i fanen «Tjenester 2».',
    ),
    service(
      'nav_temp_benefit',
      'Midlertidige trygdeytelser',
      'Eksempler på midlertidige trygdeytelser:\n• AAP\n• Dagpenger\n• Sykepenger',
    ),
    service(
      'nav_lasting_benefit',
      'Varige trygdeytelser',
      'Eksempler på varige trygdeytelser:\n• Uføretrygd\n• Alderspensjon',
    ),
    service(
      'nav_family_benefit',
      'Ytelser knyttet til livsløp, barn og familiesituasjon',
      'Eksempler på ytelser knyttet til livsløp, barn og familiesituasjon:\n• Barnetrygd\n• Kontantstøtte\n• Foreldrepenger\n• Overgangsstønad',
    ),
  ],
}

const municipalHousing: Section = {
  name: 'municipal_housing',
  label: quote('Kommunal boligtildeling'),
  questions: [
    service('home_without_staff', 'Bolig uten eget tilknyttet personale'),
    service('home_with_staff', 'Bolig med eget tilknyttet personale'),
  ],
}

const healthAndCare: Section = {
  name: 'health_and_care',
  label: quote('Helse- og omsorgstjenester'),
  questions: [
    service('gp', 'Fastlege'),
    service('case_worker', 'Saksbehandler/konsulent/ruskonsulent'),
    service('care_coordinator', 'Koordinator'),
    service('medication_handout', 'Medisinutdeling'),
    service('substance_work', 'Rusarbeid'),
    service('mental_health_work', 'Psykisk helsearbeid'),
    service('home_nursing', 'Hjemmesykepleie'),
    service('other_outreach', 'Andre oppsøkende tjenester'),
    service('psychologist', 'Psykolog i kommunen'),
    service('practical_help', 'Praktisk bistand'),
    service('physio_occupational', 'Fysio- eller ergoterapi'),
    service('support_contact', 'Støttekontakt'),
    service('nursing_home', 'Sykehjem'),
    service('care_institution', 'Omsorgsinstitusjon'),
    service('maternity_care', 'Svangerskap/barseltjeneste'),
    service('school_health', 'Skolehelsetjenester'),
    service('youth_clinic', 'Helsestasjon for unge'),
    service('low_threshold', 'Lavterskeltjeneste/feltpleie'),
    service('training_activity', 'Arbeids-, opplærings- og aktivitetstiltak'),
  ],
}

const childWelfareForChildren: Section = {
  name: 'child_welfare_children',
  label: quote('Barnevernstjenester for brukerens barn'),
  questions: [
    service('cw_child_measures', 'Hjelpetiltak'),
    service('cw_child_in_care', 'Under omsorg'),
    service('cw_child_report', 'Melding'),
  ],
}

const childWelfareForPerson: Section = {
  name: 'child_welfare_person',
  label: quote('Barnevernstjenester for brukere under 25 år'),
  when: under25,
  questions: [
    service('cw_own_measures', 'Hjelpetiltak'),
    service('cw_own_in_care', 'Under omsorg'),
    service('cw_own_report', 'Melding'),
  ],
}

/** All municipal services: the whole tab. */
export const municipalSections: readonly Section[] = [
  nav,
  municipalHousing,
  healthAndCare,
  childWelfareForChildren,
  childWelfareForPerson,
]

export const services1Tab: Tab = {
  name: 'services_1',
  label: own('Tjenester 1', 'Tenester 1'),
  help: quote('Tjenester du tenker brukeren har behov for og ville takket ja til.'),
  sections: [nationalPathways, ...municipalSections],
}
