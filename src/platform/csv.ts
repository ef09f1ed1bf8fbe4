/** A text that begins like a formula would be carried out by a spreadsheet: an apostrophe keeps it text. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const quoted = (text: string) => `"${harmless(text).replaceAll('"', '""')}"`

/** One line of CSV (RFC 4180), every cell quoted. */
export const csvLine = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\r\n`

/** What a file in UTF-8 begins with, so that spreadsheets take it for that. */
export const byteOrderMark = '\uFEFF'

/** `YYYY-MM-DD HH:MM` in Norway, or with `:SS`. */
export const csvTime = (instant: Date, to: 'minutes' | 'seconds' = 'minutes') =>
  (to === 'minutes' ? oslo : osloSeconds).format(instant)

const oslo = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
})
const osloSeconds = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'medium',
})
