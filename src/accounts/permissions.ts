// Who may do what: appendix 2 of the 2026 manual as a table. Every route names its permission; row-level security
// (migrations/0002-access.sql) then narrows *whose* data.
import type { Role } from './role.ts'

/** `public`: nobody need be logged in. `holder`: a person logged in, whether or not an account is chosen. */
export type Holder = 'public' | 'holder' | readonly Role[]

export const permissions = {
  'login.use': 'public',
  'codebook.read': 'public',
  'session.read': 'public',
  'invitation.open': 'public',
  'session.end': 'public',
  'account.choose': 'holder',
  'account.create': 'holder',
  'terms.read': 'public',
  'terms.accept': 'holder',
  'profile.change': ['korfor', 'korus', 'coordinator', 'assessor'],
  'invitation.manage': ['korfor', 'korus', 'coordinator', 'assessor'],
  'unit.read': ['korfor', 'korus', 'coordinator', 'assessor'],
  'municipality.read': ['korfor', 'korus', 'coordinator', 'assessor'],
  'agreement.register': ['korfor'],
  'handover.own': ['coordinator', 'assessor'],
  'handover.others': ['coordinator'],
  'account.administer': ['korfor', 'korus', 'coordinator'],
  'account.lift-suspension': ['korfor'],
  'account.change-role': ['korfor'],
  'authorisation-register.read': ['korfor', 'korus', 'coordinator'],
  'unit.change': ['coordinator'],
  'welcome-message.read': ['korfor', 'korus', 'coordinator', 'assessor'],
  'welcome-message.write': ['korfor'],
  'terms.publish': ['korfor'],
  'board.read': ['korfor', 'korus'],
  'year.open': ['korfor'],
  'year.read': ['korfor', 'korus', 'coordinator', 'assessor'],
  'round.read': ['coordinator', 'assessor'],
  'round.change': ['coordinator'],
  'contacts.change': ['coordinator'],
  'letter.read': ['coordinator', 'assessor'],
  'letter.publish': ['korfor'],
  'opt-out.manage': ['coordinator', 'assessor'],
  'assessment.own': ['coordinator', 'assessor'],
  'training.use': ['coordinator', 'assessor'],
  'submission.manage': ['coordinator'],
  'register.download': ['korfor'],
  'log.control': ['korfor', 'coordinator'],
  'report.read': ['coordinator'],
  'area-report.read': ['korfor', 'korus'],
  'report.approve': ['coordinator'],
  'pooling.agree': ['coordinator'],
  'pooling.draw': ['coordinator'],
  'analysis.use': ['korfor', 'korus', 'coordinator'],
  'approval.list': ['korfor', 'korus'],
  'approval.answer': ['korfor'],
  'publication.read': 'public',
  'publication.make': ['korfor'],
} as const satisfies Readonly<Record<string, Holder>>

export type Permission = keyof typeof permissions
