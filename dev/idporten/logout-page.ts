import { escapeHtml, layOut, type PageAnswer } from './page.ts'
import { type Language, texts } from './text.ts'

/** How long the other services get to answer before the logout goes on without them, in milliseconds. */
const patience = 3000

/**
 * The page between "log out" and the way back: it tells the other services, each in a frame of its own (OpenID Connect
 * Front-Channel Logout 1.0), and then sends `confirmation`, the form that ends the session. oidc-provider no longer
 * does this itself. Without scripts there is a button.
 */
export function loggingOutPage(
  language: Language,
  confirmation: string,
  notified: readonly URL[],
): PageAnswer {
  const text = texts[language]
  const frames = notified.map(
    url => `<iframe src="${escapeHtml(url.href)}" title="" aria-hidden="true"></iframe>`,
  )
  const body = `
<h1>${text.loggingOutHeading}</h1>
<p class="quiet">${text.loggingOut}</p>
${confirmation}
<p><button class="main" type="submit" form="op.logoutForm" name="logout" value="yes">${text.goOn}</button></p>
${frames.join('')}`
  return layOut({
    language,
    title: text.loggingOutHeading,
    body,
    script,
    frames: [...new Set(notified.map(url => url.origin))],
  })
}

const script = `
let gone = false
const goOn = () => {
  if (!gone) document.querySelector('button.main').click()
  gone = true
}
addEventListener('load', goOn)
setTimeout(goOn, ${patience})
`

/** Where a logout ends when the service didn't ask to have the visitor back. */
export function loggedOutPage(language: Language): PageAnswer {
  const text = texts[language]
  const body = `<h1>${text.loggedOutHeading}</h1><p class="quiet">${text.loggedOut}</p>`
  return layOut({ language, title: text.loggedOutHeading, body })
}

/** Said when a login can't go on, in words first and with the protocol's own reason after. */
export function failedPage(language: Language, reason: string | undefined): PageAnswer {
  const text = texts[language]
  const heading = reason === undefined ? text.expiredHeading : text.failedHeading
  const detail = reason === undefined ? '' : `<p class="quiet"><code>${escapeHtml(reason)}</code></p>`
  const body = `<h1>${heading}</h1><p>${text.expired}</p>${detail}`
  return layOut({ language, title: heading, body, status: 400 })
}
