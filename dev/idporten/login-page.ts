import { readNationalNumber } from '../../src/identity/index.ts'
import { escapeHtml, layOut, type PageAnswer } from './page.ts'
import type { Level, StandInPerson } from './person.ts'
import { type Language, texts } from './text.ts'

/** What was sent from the login page. */
export type LoginChoice =
  | Readonly<{ kind: 'person'; nationalNumber: string; level: Level }>
  | Readonly<{ kind: 'cancelled' }>
  | Readonly<{ kind: 'mistaken'; typed: string }>

/**
 * Reads the form of the login page. `nationalNumber` is a synthetic number; `level` (`high`, `substantial`) counts
 * for a person who is not on the list; `cancel` breaks off.
 */
export function readLoginChoice(form: URLSearchParams, people: readonly StandInPerson[]): LoginChoice {
  if (form.has('cancel')) return { kind: 'cancelled' }
  const typed = form.get('nationalNumber') ?? ''
  const number = readNationalNumber(typed)
  if (number?.synthetic !== true) return { kind: 'mistaken', typed }
  const known = people.find(person => person.nationalNumber === number.digits)
  const wished: Level = form.get('level') === 'substantial' ? 'substantial' : 'high'
  return { kind: 'person', nationalNumber: number.digits, level: known?.level ?? wished }
}

type LoginPage = Readonly<{
  language: Language
  people: readonly StandInPerson[]
  /** Where the forms are sent. */
  action: string
  /** What was typed, when it wasn't a synthetic number. */
  mistaken?: string
}>

/** The page that asks whom the visitor wants to be. */
export function loginPage({ language, people, action, mistaken }: LoginPage): PageAnswer {
  const text = texts[language]
  const form = `method="post" action="${escapeHtml(action)}"`
  const title = mistaken === undefined ? text.loginTitle : `${text.notSynthetic} – ${text.loginTitle}`
  const body = `
<h1>${text.loginHeading}</h1>
<p class="quiet">${text.loginIntroduction}</p>
<form ${form}><ul>${people.map(person => personButton(person, language)).join('')}</ul></form>
<h2>${text.otherPerson}</h2>
<form ${form}>${numberField(language, mistaken)}${levelChoice(language)}
<button class="main" type="submit">${text.logIn}</button></form>
<form ${form} class="cancel"><button class="plain" type="submit" name="cancel" value="yes">${text.cancel}</button></form>`
  return layOut({ language, title, body, status: mistaken === undefined ? 200 : 422 })
}

function personButton(person: StandInPerson, language: Language): string {
  const limit = person.level === 'high' ? '' : ` – ${texts[language].onlySubstantial}`
  return `<li><button class="person" type="submit" name="nationalNumber" value="${person.nationalNumber}">
<strong>${escapeHtml(person.name)}</strong>${escapeHtml(person.role[language] + limit)}</button></li>`
}

function numberField(language: Language, mistaken: string | undefined): string {
  const text = texts[language]
  const wrong = mistaken !== undefined
  return `<label for="number">${text.nationalNumber}</label>
<p class="quiet" id="number-help">${text.nationalNumberHelp}</p>
<input type="text" id="number" name="nationalNumber" inputmode="numeric" autocomplete="off" required
 value="${escapeHtml(mistaken ?? '')}" aria-describedby="number-help${wrong ? ' number-error' : ''}"
 ${wrong ? 'aria-invalid="true" autofocus' : ''}>
${wrong ? `<p class="error" id="number-error">${text.notSynthetic}</p>` : ''}`
}

function levelChoice(language: Language): string {
  const text = texts[language]
  return `<fieldset><legend>${text.level}</legend>
<label><input type="radio" name="level" value="high" checked>${text.levelHigh}</label>
<label><input type="radio" name="level" value="substantial">${text.levelSubstantial}</label></fieldset>`
}
