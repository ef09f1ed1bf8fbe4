import { Door, Doors } from '../ui/index.ts'

/** Where a door leads, and the texts of what it is called and what one does there. */
export type OwnDoor<Key> = readonly [to: string, title: Key, text: Key]

/** The doors of a front page, in its own words. */
export function OwnDoors<Key>({ say, to }: { say: (key: Key) => string; to: readonly OwnDoor<Key>[] }) {
  return (
    <Doors>
      {to.map(([address, title, text]) => (
        <Door key={address} to={address} title={say(title)}>
          {say(text)}
        </Door>
      ))}
    </Doors>
  )
}
