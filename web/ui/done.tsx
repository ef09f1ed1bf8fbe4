// What has just been done is said in one way everywhere: in green, with the focus on it, because what was pressed is often
// gone, and nobody should have to look for whether it happened.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Notice } from './notice.tsx'

/** Says that something is done, where it was done, and takes the focus as it comes. */
export function Done({ title, children }: { title: string; children?: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className="done">
      <Notice kind="success" role="status" title={title}>
        {children}
      </Notice>
    </div>
  )
}

type Deed = Readonly<{ title: string; text: string | undefined }>
type Told = Deed & Readonly<{ number: number }>

const listeners = new Set<(deed: Deed) => void>()

/** Says on top of the page that something is done: for what is pressed in a dialog, or in a row that changes or goes. */
export function tellDone(title: string, text?: string): void {
  for (const listener of listeners) listener({ title, text })
}

/** Where {@link tellDone} is heard; it stands under the heading of every page, and forgets with the page. */
export function DoneHere() {
  const [told, setTold] = useState<Told>()
  useEffect(() => {
    const hear = (deed: Deed) => setTold(before => ({ ...deed, number: (before?.number ?? 0) + 1 }))
    listeners.add(hear)
    return () => void listeners.delete(hear)
  }, [])
  if (!told) return null
  return (
    <Done key={told.number} title={told.title}>
      {told.text && <p>{told.text}</p>}
    </Done>
  )
}
