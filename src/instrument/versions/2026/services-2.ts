// Brukermanual 2026, vedlegg 1, "Tjenester": teams, TSB, mental health care, somatic, other.
import { ALWAYS, type Condition } from '../../condition.ts'
import type { Section, Tab } from '../../instrument.ts'
import type { Question } from '../../question.ts'
import { own, quote } from '../../text.ts'
import { option, service, yes } from './terms.ts'

/** Values of the "Utskrevet?" of a 24-hour treatment. */
export const DISCHARGE = { stillIn: 1, discharged: 2 } as const

const teams: Section = {
  name: 'teams',
  label: quote('Andre typer samhandlingsteam'),
  help: quote(
    'ACT er en modell for å gi oppsøkende, samtidige og helhetlige tjenester til mennesker med alvorlige psykiske lidelser, ofte også med rusmiddelproblemer. FACT er en tilpasning av ACT-modellen.',
  ),
  questions: [
    service('team_act_fact', 'ACT/FACT'),
    service('team_fact_young', 'FACT ung'),
    service('team_other', 'Andre'),
  ],
}

/**
 * "Tilleggsspørsmål om døgnbehandling". "ikke planlagt" stands as a box beneath the months since the
 * discharge, and is read as: the discharge was not planned.
 */
function inpatientQuestions(prefix: 'tsb' | 'phv', where: string): readonly Question[] {
  const discharge = `${prefix}_discharge`
  const discharged: Condition = { answer: discharge, in: [DISCHARGE.discharged] }
  return [
    {
      kind: 'choice',
      name: discharge,
      label: quote('Utskrevet?'),
      title: own(`Døgnbehandling i ${where}: utskrevet?`, `Døgnbehandling i ${where}: utskriven?`),
      when: yes(`${prefix}_inpatient_received`),
      requiredWhen: ALWAYS,
      objective: true,
      follows: `${prefix}_inpatient_received`,
      options: [
        option(DISCHARGE.stillIn, 'På institusjon nå'),
        option(DISCHARGE.discharged, 'Utskrevet innen siste 12 måneder'),
      ],
    },
    {
      kind: 'number',
      name: `${prefix}_months_since`,
      label: quote('Måneder siden utskrevet'),
      title: own(
        `Døgnbehandling i ${where}: måneder siden utskrevet`,
        `Døgnbehandling i ${where}: månader sidan utskriven`,
      ),
      prompt: quote('Antall måneder'),
      unit: own('måneder', 'månader'),
      min: 0,
      max: 12,
      reasonableMax: 12,
      when: discharged,
      requiredWhen: ALWAYS,
      objective: true,
      follows: discharge,
    },
    {
      kind: 'flag',
      name: `${prefix}_unplanned_discharge`,
      label: quote('ikke planlagt'),
      title: own(
        `Døgnbehandling i ${where}: utskrivningen var ikke planlagt`,
        `Døgnbehandling i ${where}: utskrivinga var ikkje planlagd`,
      ),
      when: discharged,
      objective: true,
      follows: discharge,
    },
  ]
}

const tsb: Section = {
  name: 'tsb',
  label: quote('Tjenester i TSB'),
  questions: [
    service('tsb_lar', 'LAR'),
    service('tsb_acute', 'Akutt'),
    service('tsb_outpatient', 'Poliklinisk'),
    service('tsb_ambulatory', 'Ambulant'),
    service('tsb_day', 'Dagbehandling'),
    service('tsb_inpatient', 'Døgnbehandling'),
    ...inpatientQuestions('tsb', 'TSB'),
    service('tsb_10_2', 'Tvangstiltak 10-2: Tilbakehold i institusjon uten eget samtykke'),
    service('tsb_10_3', 'Tvangstiltak 10-3: Tilbakeholdelse av gravide rusmiddelavhengige'),
    service('tsb_10_4', 'Tvangstiltak 10-4: Tilbakeholdelse i institusjon på grunnlag av eget samtykke'),
  ],
}

const mentalHealthCare: Section = {
  name: 'phv',
  label: quote('Tjenester i psykisk helsevern'),
  questions: [
    service('phv_acute', 'Akutt'),
    service('phv_outpatient', 'Poliklinisk'),
    service('phv_ambulatory', 'Ambulant'),
    service('phv_day', 'Dagbehandling'),
    service('phv_inpatient', 'Døgnbehandling'),
    ...inpatientQuestions('phv', 'psykisk helsevern'),
    service('phv_observation', 'Tvungen observasjon (phvl. §3-2) – med eller uten døgnopphold'),
    service('phv_compulsory_in', 'Tvungent psykisk helsevern (phvl. §3-3) – med døgnopphold'),
    service('phv_compulsory_out', 'Tvungent psykisk helsevern (phvl. §3-3) – uten døgnopphold'),
    {
      kind: 'flag',
      name: 'compulsory_medication',
      label: quote('Bruker er underlagt tvangsbehandling med legemidler (§4-4).'),
      when: { any: [yes('phv_compulsory_in_received'), yes('phv_compulsory_out_received')] },
      objective: true,
    },
  ],
}

const somatic: Section = {
  name: 'somatic',
  label: quote('Tjenester i somatikk'),
  questions: [
    service('somatic_acute', 'Akutt'),
    service('somatic_outpatient', 'Poliklinisk'),
    service('somatic_inpatient', 'Døgntilbud'),
  ],
}

const other: Section = {
  name: 'other_services',
  label: quote('Andre tjenester'),
  questions: [
    service('guardian', 'Verge'),
    service('ppt_ot', 'PPT/OT'),
    service('dentist', 'Tannlegetjenester'),
    service('voluntary_orgs', 'Frivillige organisasjoner'),
    service('self_help_orgs', 'Bruker- eller selvhjelpsorganisasjoner'),
  ],
}

export const services2Tab: Tab = {
  name: 'services_2',
  label: own('Tjenester 2', 'Tenester 2'),
  help: quote('Tjenester du tenker brukeren har behov for og ville takket ja til.'),
  sections: [teams, tsb, mentalHealthCare, somatic, other],
}
