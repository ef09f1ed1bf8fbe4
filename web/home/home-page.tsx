import { type Role, useSession } from '../api/index.ts'
import { AssessorFront } from './assessor-front.tsx'
import { CoordinatorFront } from './coordinator-front.tsx'
import { KorforFront } from './korfor-front.tsx'
import { KorusFront } from './korus-front.tsx'
import { NextStepAtLogin } from './next-step-at-login.tsx'
import { PublicFront } from './public-front.tsx'

const fronts: Readonly<Record<Role, () => React.ReactNode>> = {
  assessor: AssessorFront,
  coordinator: CoordinatorFront,
  korus: KorusFront,
  korfor: KorforFront,
}

/** `/`: what Brukerplan is, for a guest; what to do next, for everybody else. */
export function HomePage() {
  const { signedIn, account, termsAccepted } = useSession()
  if (!signedIn) return <PublicFront />
  if (!account || !termsAccepted) return <NextStepAtLogin />
  const Front = fronts[account.role]
  return <Front />
}
