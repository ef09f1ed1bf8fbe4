// Brukermanual 2026, vedlegg 1, "Tilleggsspørsmål rusmiddelproblemer": only for the two categories with a
// substance-use problem.
import { ALWAYS } from '../../condition.ts'
import type { Choice, Question } from '../../question.ts'
import { quote } from '../../text.ts'
import { box, hasSubstanceProblem, YES_NO, YES_NO_UNKNOWN, yes } from './terms.ts'

const substances: Question = {
  kind: 'multiple',
  name: 'substances',
  label: quote('Rusmiddelbruk'),
  when: hasSubstanceProblem,
  requiredWhen: ALWAYS,
  objective: true,
  boxes: [
    box('substance_alcohol', 'Alkohol'),
    box('substance_cannabis', 'Cannabis'),
    box('substance_heroin', 'Heroin'),
    box('substance_amphetamine', 'Andre sentralstimulerende inkl. amfetamin'),
    box('substance_cocaine', 'Kokain'),
    box('substance_mdma', 'MDMA (ecstasy), MDA og tilsvarende'),
    box('substance_illegal_lar', 'Illegale LAR-legemidler'),
    {
      ...box('substance_medicines', 'Andre legemidler, illegal bruk'),
      help: quote(
        'Legemidler (smertestillende, bedøvende, beroligende og sentralstimulerende) brukt på en annen måte enn forskrevet eller fra illegale kilder.',
      ),
    },
    box('substance_doping', 'Dopingmidler (anabole steroider o.a.)'),
    box('substance_other', 'Andre rusmidler'),
    { ...box('substance_none', 'Ingen rusmidler'), exclusive: true },
  ],
}

function yesOrNo(name: string, label: string): Choice {
  return {
    kind: 'choice',
    name,
    label: quote(label),
    when: hasSubstanceProblem,
    requiredWhen: ALWAYS,
    objective: true,
    options: YES_NO,
  }
}

export const substanceQuestions: readonly Question[] = [
  substances,
  yesOrNo('injects', 'Injiserer'),
  {
    kind: 'choice',
    name: 'injection_equipment',
    label: quote('Har tilbud om organisert utdeling av utstyr til injisering'),
    when: yes('injects'),
    requiredWhen: ALWAYS,
    objective: true,
    follows: 'injects',
    options: YES_NO_UNKNOWN,
  },
  yesOrNo('lar', 'LAR'),
  {
    ...yesOrNo('overdose', 'Overdose siste år'),
    help: quote(
      'Overdose eller alkoholforgiftning som krevde sykehusinnleggelse, livredning eller motgift. Svar kan baseres på informasjon fra brukeren selv eller fra andre kilder. Velges kun om en faktisk har rimelig troverdig informasjon om overdoser siste år.',
    ),
  },
  {
    kind: 'choice',
    name: 'overdose_followed_up',
    label: quote('Har hatt individuelt tilpasset forebyggende oppfølging i etterkant av en overdose?'),
    when: yes('overdose'),
    requiredWhen: ALWAYS,
    objective: true,
    follows: 'overdose',
    options: YES_NO_UNKNOWN,
  },
  {
    ...yesOrNo('overdose_danger', 'Aktuell fare for overdose'),
    help: quote(
      'Velges om fagpersonen vurderer at brukerens aktuelle rusmiddel-bruksmønster representerer en alvorlig fare for overdose eller alkoholforgiftning som vil kreve sykehusinnleggelse, livredning eller motgift.',
    ),
    objective: false,
  },
]
