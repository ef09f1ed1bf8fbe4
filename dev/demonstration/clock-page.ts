import { dateInOslo } from '../../src/platform/clock.ts'
import { escapeHtml, layOut, type PageAnswer } from '../idporten/index.ts'
import { type DemonstrationClock, osloTime } from './clock.ts'

/** The dates of the demonstration's round, `YYYY-MM-DD`. */
export type RoundDates = Readonly<{ endDate: string; transferDate: string }>

/** Where the clock can be moved to in one press. */
type Leap = Readonly<{ label: string; to: Date }>

const day = 86_400_000

export type ClockPageParts = Readonly<{
  clock: DemonstrationClock
  readRound: () => Promise<RoundDates | undefined>
  /** The program's address, to go back to. */
  url: string
}>

/**
 * The page that moves the demonstration's time forward, so that a newcomer can live through the year.
 * @param form what was sent: `to`, an instant, or `date`, a day on which it becomes eight o'clock
 */
export async function clockPage(
  { clock, readRound, url }: ClockPageParts,
  form: URLSearchParams | undefined,
): Promise<PageAnswer> {
  const mistake = form === undefined ? undefined : move(clock, form)
  const leaps = leapsFrom(clock.now(), await readRound())
  return showClock({ now: clock.now(), leaps, mistake, url })
}

/** Gives what was wrong, in the reader's language, or undefined when the clock was moved. */
function move(clock: DemonstrationClock, form: URLSearchParams): string | undefined {
  const date = form.get('date')
  const to = date === null ? new Date(form.get('to') ?? '') : readDay(date)
  if (Number.isNaN(to.getTime())) return 'Velg en dato.'
  if (to <= clock.now()) return 'Tiden kan bare flyttes framover. Velg en senere dato.'
  clock.set(to)
  return undefined
}

function readDay(date: string): Date {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? osloTime(date, 8) : new Date(Number.NaN)
}

function leapsFrom(now: Date, round: RoundDates | undefined): Leap[] {
  const later = (days: number) => new Date(now.getTime() + days * day)
  const inRound =
    round === undefined
      ? []
      : [
          { label: 'Til siste dag for kartlegging', to: osloTime(round.endDate, 8) },
          {
            label: 'Til dagen etter sluttdato: låst',
            to: new Date(osloTime(round.endDate, 8).getTime() + day),
          },
          { label: 'Til overføringsdato', to: osloTime(round.transferDate, 8) },
        ]
  const nextYear = `${Number(dateInOslo(now).slice(0, 4)) + 1}-01-01`
  const leaps = [
    { label: '+1 dag', to: later(1) },
    { label: '+1 uke', to: later(7) },
    ...inRound,
    { label: 'Til 1. januar: bortfalt', to: osloTime(nextYear, 8) },
  ]
  return leaps.filter(({ to }) => to > now)
}

const inWords = new Intl.DateTimeFormat('nb', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Europe/Oslo',
})
const shortly = new Intl.DateTimeFormat('nb', { dateStyle: 'long', timeZone: 'Europe/Oslo' })

type Shown = Readonly<{ now: Date; leaps: readonly Leap[]; mistake: string | undefined; url: string }>

function showClock({ now, leaps, mistake, url }: Shown): PageAnswer {
  const buttons = leaps.map(
    ({ label, to }) =>
      `<li><button class="person" type="submit" name="to" value="${to.toISOString()}">
<strong>${escapeHtml(label)}</strong>${shortly.format(to)}</button></li>`,
  )
  const wrong = mistake === undefined ? '' : `<p class="error" id="date-error">${mistake}</p>`
  const body = `
<h1>Tiden i demonstrasjonen</h1>
<p role="status"><strong>${inWords.format(now)}</strong></p>
<p class="quiet">Flytt tiden framover for å leve gjennom kommunens år. Den går aldri tilbake, og den som er logget inn,
må logge inn igjen.</p>
<p><a href="${escapeHtml(url)}">Gå til Brukerplan</a></p>
<form method="post"><ul>${buttons.join('')}</ul></form>
<h2>En annen dag</h2>
<form method="post"><div class="row"><div><label for="date">Dato</label>
<input type="date" id="date" name="date" min="${dateInOslo(new Date(now.getTime() + day))}" required
 ${mistake === undefined ? '' : 'aria-invalid="true" aria-describedby="date-error" autofocus'}></div>
<button class="main" type="submit">Flytt tiden</button></div>${wrong}</form>`
  return layOut({
    language: 'nb',
    title: `${mistake === undefined ? '' : `${mistake} – `}Tiden i demonstrasjonen`,
    body,
    status: mistake === undefined ? 200 : 422,
  })
}
