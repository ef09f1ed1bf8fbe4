import { createElement, useEffect, useState } from 'react'
import { useSession } from '../api/index.ts'
import { lazyPage } from '../lazy-page.ts'
import { AssessorFront } from './assessor-front.tsx'
import { NextStepAtLogin } from './next-step-at-login.tsx'
import { PublicFront } from './public-front.tsx'

/** Fetched by those whose front page it is: assessors are a hundred times as many, and often on a telephone. */
const administratorFront = lazyPage(() => import('./administrators/index.ts'), 'AdministratorFront')

function FrontOfAdministrators() {
  const [, show] = useState(false)
  useEffect(() => {
    // Thrown where it is drawn, so that the page says what went wrong and lets one try again.
    const fail = (fault: unknown) =>
      show(() => {
        throw fault
      })
    void administratorFront.preload?.()?.then(() => show(true), fail)
  }, [])
  return createElement(administratorFront)
}

/** `/`: what Brukerplan is, for a guest; what to do next, for everybody else. */
export function HomePage() {
  const { signedIn, account, termsAccepted } = useSession()
  if (!signedIn) return <PublicFront />
  if (!account || !termsAccepted) return <NextStepAtLogin />
  return account.role === 'assessor' ? <AssessorFront /> : <FrontOfAdministrators />
}
