// What is told before a form is opened, and what is still missing of it. Pure.
import type { Inclusion, Information, StartRequest } from '../../../src/assessments/contract.ts'

export type Channel = (Information & { informed: true })['channel']

/** The fields as they stand on the screen. */
export type StartAnswers = Readonly<{
  givenOn: string
  channel: Channel | undefined
  journalled: boolean
  canConsent: boolean | undefined
  relativesInformed: boolean
  services: boolean
  active: boolean
  serious: boolean
  serviceType: StartRequest['serviceType']
}>

export type StartField =
  | 'givenOn'
  | 'channel'
  | 'journalled'
  | 'canConsent'
  | 'relativesInformed'
  | 'services'
  | 'active'
  | 'serious'
  | 'serviceType'

export const unanswered: StartAnswers = {
  givenOn: '',
  channel: undefined,
  journalled: false,
  canConsent: undefined,
  relativesInformed: false,
  services: false,
  active: false,
  serious: false,
  serviceType: undefined,
}

/** Which fields still lack an answer. `today`: YYYY-MM-DD; `askServiceType`: the account has none of its own. */
export function missingFields(
  answers: StartAnswers,
  { today, askServiceType }: Readonly<{ today: string; askServiceType: boolean }>,
): readonly StartField[] {
  const missing: Record<StartField, boolean> = {
    givenOn: answers.givenOn === '' || answers.givenOn > today,
    channel: answers.channel === undefined,
    journalled: answers.channel === 'spoken' && !answers.journalled,
    canConsent: answers.canConsent === undefined,
    relativesInformed: answers.canConsent === false && !answers.relativesInformed,
    services: !answers.services,
    active: !answers.active,
    serious: !answers.serious,
    serviceType: askServiceType && answers.serviceType === undefined,
  }
  return (Object.keys(missing) as StartField[]).filter(field => missing[field])
}

const INFORMATION: ReadonlySet<StartField> = new Set([
  'givenOn',
  'channel',
  'journalled',
  'canConsent',
  'relativesInformed',
])

/** Which fields about the information still lack an answer. */
export function missingInformation(answers: StartAnswers, today: string): readonly StartField[] {
  return missingFields(answers, { today, askServiceType: false }).filter(field => INFORMATION.has(field))
}

/** The information as the server is told it; only for answers that lack nothing of it. */
export function toInformation(answers: StartAnswers): Information {
  const { givenOn, channel = 'letter', canConsent = true } = answers
  return {
    informed: true,
    givenOn,
    channel,
    journalled: channel === 'spoken' && answers.journalled,
    canConsent,
    relativesInformed: !canConsent && answers.relativesInformed,
  }
}

/** What the server is told to start; only for answers that lack nothing. */
export function toRequest(nationalNumber: string, answers: StartAnswers): StartRequest {
  const { services, active, serious, serviceType } = answers
  // The look-up refuses who is under 16, and `information` is the registered fact behind the second criterion.
  const inclusion: Inclusion = { age: true, informed: true, services, active, serious }
  return {
    nationalNumber,
    information: toInformation(answers),
    inclusion,
    ...(serviceType && { serviceType }),
  }
}
