// Brukermanual 2026, vedlegg 1, "Levekårsområder".
import type { Section, Tab } from '../../instrument.ts'
import type { Question, Rating } from '../../question.ts'
import { own, quote } from '../../text.ts'
import {
  activityQuestions,
  economyQuestions,
  housingQuestions,
  mentalHealthQuestions,
  socialFunctioningQuestions,
} from './area-questions.ts'
import {
  activity,
  economy,
  housing,
  mentalHealth,
  network,
  physicalHealth,
  socialFunctioning,
  substanceUse,
} from './areas.ts'
import { substanceQuestions } from './substance-questions.ts'

function section(rating: Rating, questions: readonly Question[]): Section {
  return { name: rating.name, label: rating.label, questions: [rating, ...questions] }
}

export const livingConditionsTab: Tab = {
  name: 'living_conditions',
  label: own('Levekår', 'Levekår'),
  help: quote(
    'Fargekodene er basert på en skala hvor 1 tilsvarer grønn, 2, 3 og 4 tilsvarer gul og 5 tilsvarer rød.',
  ),
  sections: [
    section(housing, housingQuestions),
    section(activity, activityQuestions),
    section(economy, economyQuestions),
    section(physicalHealth, []),
    section(mentalHealth, mentalHealthQuestions),
    section(substanceUse, substanceQuestions),
    section(socialFunctioning, socialFunctioningQuestions),
    section(network, []),
  ],
}
