// What each role is shown, on its front page. Pure.
import type { Session } from '../api/index.ts'
import type { texts } from './texts.ts'
import type { TouredRole } from './toured.ts'

type Key = keyof typeof texts.nb

/** `part`: a selector of what is spoken of, which is outlined if it is on the page. */
export type Step = Readonly<{ title: Key; text: Key; part?: string }>

const end: Step = { title: 'end', text: 'endText', part: '[data-tour="again"]' }
const practise: Step = { title: 'practise', text: 'practiseText', part: '[data-tour="practise"]' }

const assessor: readonly Step[] = [
  { title: 'welcome', text: 'welcomeAssessor' },
  { title: 'dates', text: 'datesText', part: '.dates' },
  { title: 'left', text: 'leftText', part: '.counts' },
  { title: 'begin', text: 'beginText', part: 'main a[href="/kartlegginger/ny"]' },
  { title: 'optOut', text: 'optOutText', part: 'main a[href="/reservasjon"]' },
  end,
]

const coordinator: readonly Step[] = [
  { title: 'welcome', text: 'welcomeCoordinator' },
  { title: 'next1', text: 'next1Text', part: '.next' },
  { title: 'invite', text: 'inviteText', part: 'main a[href="/invitasjoner"].door' },
  end,
]

/** Of a role that is shown around. In the training environment an assessor hears of the cases too. */
export function stepsOf(role: TouredRole, environment: Session['environment']): readonly Step[] {
  if (role === 'coordinator') return coordinator
  const [first, ...rest] = assessor
  return first && environment === 'training' ? [first, practise, ...rest] : assessor
}
