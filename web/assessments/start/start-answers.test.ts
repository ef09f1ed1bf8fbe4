import { describe, expect, it } from 'vitest'
import { startRequestSchema } from '../../../src/assessments/contract.ts'
import {
  missingFields,
  missingInformation,
  type StartAnswers,
  toRequest,
  unanswered,
} from './start-answers.ts'

const today = '2026-10-01'
const asAssessor = { today, askServiceType: false }
const complete: StartAnswers = {
  ...unanswered,
  givenOn: '2026-09-15',
  channel: 'letter',
  canConsent: true,
  services: true,
  active: true,
  serious: true,
}

describe('before the form is opened', () => {
  it('asks for everything that is not answered', () => {
    expect(missingFields(unanswered, asAssessor)).toEqual([
      'givenOn',
      'channel',
      'canConsent',
      'services',
      'active',
      'serious',
    ])
    expect(missingFields(complete, asAssessor)).toEqual([])
  })

  it('asks for the journal when the information was spoken, and for relatives where the person cannot consent', () => {
    const spoken: StartAnswers = { ...complete, channel: 'spoken', canConsent: false }
    expect(missingInformation(spoken, today)).toEqual(['journalled', 'relativesInformed'])
    expect(missingInformation({ ...spoken, journalled: true, relativesInformed: true }, today)).toEqual([])
  })

  it('takes no date ahead of today', () => {
    expect(missingFields({ ...complete, givenOn: '2026-10-02' }, asAssessor)).toEqual(['givenOn'])
    expect(missingFields({ ...complete, givenOn: today }, asAssessor)).toEqual([])
  })

  it('asks for the service type of those who have none', () => {
    expect(missingFields(complete, { today, askServiceType: true })).toEqual(['serviceType'])
  })

  it('sends what the contract asks for, and nothing that was ticked and then taken back', () => {
    const request = toRequest('as it was typed', { ...complete, journalled: true, relativesInformed: true })
    expect(startRequestSchema.parse(request)).toEqual(request)
    expect(request.information).toEqual({
      informed: true,
      givenOn: '2026-09-15',
      channel: 'letter',
      journalled: false,
      canConsent: true,
      relativesInformed: false,
    })
  })
})
