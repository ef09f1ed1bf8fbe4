import { useEffect } from 'react'
import { api } from '../../api/index.ts'

/** Notes in the change log that the assessment on the screen is printed. */
export function usePrintTrace(id: string): void {
  useEffect(() => {
    // A print can't be held back; without a connection it goes unnoted.
    const note = () => {
      api.post(`/api/assessments/${id}/printed`, {}, { signedOut: 'throw', keepalive: true }).catch(() => {})
    }
    window.addEventListener('beforeprint', note)
    return () => window.removeEventListener('beforeprint', note)
  }, [id])
}
