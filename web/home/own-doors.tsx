import { type Say, useTexts } from '../language/index.ts'
import { Door, Doors } from '../ui/index.ts'
import { texts } from './texts.ts'

type Key = Parameters<Say<keyof typeof texts.nb>>[0]

/** Where a door leads, what it is called, and what one does there. */
export type OwnDoor = readonly [to: string, title: Key, text: Key]

/** The doors of a front page. */
export function OwnDoors({ to }: { to: readonly OwnDoor[] }) {
  const t = useTexts(texts)
  return (
    <Doors>
      {to.map(([address, title, text]) => (
        <Door key={address} to={address} title={t(title)}>
          {t(text)}
        </Door>
      ))}
    </Doors>
  )
}
