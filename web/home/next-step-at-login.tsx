import { Navigate } from '@tanstack/react-router'
import { useSession } from '../api/index.ts'

/** Somebody has logged in and lacks an account, a choice between accounts, or the terms: leads there. */
export function NextStepAtLogin() {
  const { account, invitation } = useSession()
  if (account) return <Navigate to="/bruksvilkar" replace />
  return <Navigate to={invitation ? '/registrering' : '/tilganger'} replace />
}
