import { type Role, useAccount } from '../../api/index.ts'
import { CoordinatorFront } from './coordinator-front.tsx'
import { KorforFront } from './korfor-front.tsx'
import { KorusFront } from './korus-front.tsx'

const fronts: Readonly<Record<Exclude<Role, 'assessor'>, () => React.ReactNode>> = {
  coordinator: CoordinatorFront,
  korus: KorusFront,
  korfor: KorforFront,
}

/** The front page of a coordinator, KORUS or KORFOR. */
export function AdministratorFront() {
  const { role } = useAccount()
  if (role === 'assessor') return null
  const Front = fronts[role]
  return <Front />
}
