// Brukermanual 2026, vedlegg 1, "Levekårsområder": "Tilleggsspørsmål" of each area.
import { UNKNOWN } from '../../answers.ts'
import { ALWAYS } from '../../condition.ts'
import type { Question } from '../../question.ts'
import { own, quote } from '../../text.ts'
import { box, hasMentalProblem, isRed, isYellow, option, YES_NO_UNKNOWN, yes } from './terms.ts'

/** "Tilleggsspørsmål bosituasjon". */
export const housingQuestions: readonly Question[] = [
  {
    kind: 'choice',
    name: 'housing_manages',
    label: quote('Klarer brukeren å ivareta boforholdet med de tjenestene hen mottar?'),
    requiredWhen: ALWAYS,
    objective: false,
    options: YES_NO_UNKNOWN,
  },
  {
    kind: 'choice',
    name: 'housing_predictable',
    label: quote('Er boforholdet forutsigbart?'),
    help: quote(
      'Usikkert leieforhold, står i fare for å bli kastet ut, eller leieforholdet opphører i løpet av 3 måneder.',
    ),
    when: isYellow('housing'),
    requiredWhen: ALWAYS,
    objective: true,
    follows: 'housing',
    options: YES_NO_UNKNOWN,
  },
  {
    kind: 'choice',
    name: 'housing_standard',
    label: quote('Er standarden på boligen akseptabel?'),
    help: quote('Fungerer oppvarming, komfyr, avløp og lignende i boligen som de skal?'),
    when: isYellow('housing'),
    requiredWhen: ALWAYS,
    objective: true,
    follows: 'housing',
    options: YES_NO_UNKNOWN,
  },
  {
    kind: 'number',
    name: 'homeless_months',
    label: quote('Sammenhengende måneder med bostedsløshet'),
    prompt: quote('Antall måneder'),
    unit: own('måneder', 'månader'),
    min: 0,
    max: 600,
    reasonableMax: 120,
    when: isRed('housing'),
    requiredWhen: ALWAYS,
    objective: true,
    follows: 'housing',
  },
]

/** "Tilleggsspørsmål meningsfull aktivitet". */
export const activityQuestions: readonly Question[] = [
  {
    kind: 'multiple',
    name: 'activities',
    label: quote('Meningsfull aktivitet'),
    title: own('Type meningsfull aktivitet', 'Type meiningsfull aktivitet'),
    requiredWhen: ALWAYS,
    objective: true,
    boxes: [
      box('activity_education', 'I utdanning'),
      {
        ...box('activity_work', 'I arbeid (alle former)'),
        help: quote('Brukeren er i arbeid selv om hen er sykemeldt.'),
      },
      box('activity_municipal', 'Kommunalt organiserte aktiviteter'),
      box('activity_user_organisation', 'Aktiviteter i regi av brukerorganisasjoner'),
      box('activity_voluntary', 'Aktiviteter i regi av frivillige organisasjoner'),
      box('activity_private', 'Aktiviteter i privat/egen regi'),
      { ...box('activity_none', 'Ingen av delene'), exclusive: true },
    ],
  },
]

/** "Tilleggsspørsmål økonomi". */
export const economyQuestions: readonly Question[] = [
  {
    kind: 'multiple',
    name: 'income',
    label: quote('Kilde til livsopphold'),
    requiredWhen: ALWAYS,
    objective: true,
    boxes: [
      box('income_employment', 'Ordinært arbeid med ordinære vilkår'),
      box('income_work_benefits', 'Arbeidsrettede økonomiske ytelser fra NAV'),
      box('income_other_benefits', 'Øvrige økonomiske ytelser fra NAV'),
      box('income_supported', 'Underholdt av andre (familie, venner eller andre i nære relasjoner)'),
      box('income_other', 'Annet'),
      { ...box('income_unknown', 'Vet ikke'), exclusive: true },
    ],
  },
  {
    kind: 'choice',
    name: 'employment_share',
    label: quote('Stillingsprosent'),
    when: yes('income_employment'),
    requiredWhen: ALWAYS,
    objective: true,
    follows: 'income_employment',
    options: [
      option(1, '75-100 %'),
      option(2, '50-74 %'),
      option(3, '25-49 %'),
      option(4, 'under 25 %'),
      option(UNKNOWN, 'Vet ikke'),
    ],
  },
]

/** The two boxes stand above "Tilleggsspørsmål psykiske helseproblemer" and are for all; duration follows the category. */
export const mentalHealthQuestions: readonly Question[] = [
  {
    kind: 'flag',
    name: 'suicide_attempt',
    label: quote('Hatt selvmordsforsøk i løpet av de siste tre årene'),
    objective: true,
  },
  {
    kind: 'flag',
    name: 'suicide_risk',
    label: quote('Aktuell selvmordsproblematikk'),
    objective: false,
  },
  {
    kind: 'choice',
    name: 'mental_duration',
    label: quote('Varighet'),
    title: own('Varighet av psykiske helseproblemer', 'Kor lenge psykiske helseproblem har vart'),
    when: hasMentalProblem,
    requiredWhen: ALWAYS,
    objective: true,
    options: [
      option(1, 'Mindre enn 1 år'),
      option(2, 'Fra 1 til 3 år'),
      option(3, 'Lengre enn 3 år'),
      option(UNKNOWN, 'Vet ikke'),
    ],
  },
]

/** "Tilleggsspørsmål sosial fungering". */
export const socialFunctioningQuestions: readonly Question[] = [
  {
    kind: 'multiple',
    name: 'violence',
    label: quote('Vold/trusler (siste 12 måneder)'),
    requiredWhen: ALWAYS,
    objective: true,
    boxes: [
      box('violence_exposed', 'Utsatt for vold/trusler'),
      box('violence_exposes_others', 'Utsetter andre for vold/trusler'),
      { ...box('violence_none', 'Ingen av delene'), exclusive: true },
    ],
  },
]
