import { useAccount } from '../../api/index.ts'
import { BranchOpenApprovals, OwnOpenApprovals } from '../../approvals/index.ts'
import { AskedByNeighbour } from './asked-by-neighbour.tsx'

/** Figures and proposals that wait for somebody's word, for a coordinator, KORUS or KORFOR. Renders nothing without any. */
export function Waiting() {
  const { role } = useAccount()
  if (role !== 'coordinator') return <BranchOpenApprovals />
  return (
    <>
      <OwnOpenApprovals />
      <AskedByNeighbour />
    </>
  )
}
