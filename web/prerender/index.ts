// The public pages as HTML, written out at the build for whoever reads them without scripts (see
// src/platform/public-page.ts). The words are those of the pages themselves.
import { texts as about } from '../about/texts.ts'
import { texts as home } from '../home/texts.ts'
import type { Language } from '../language/index.ts'
import { texts as ui } from '../ui/texts.ts'
import { escapeText, textPage, toHtml } from './html.ts'

type Page = Readonly<{ title: string; description: string; main: string }>
type PageInBoth = Readonly<{ path: string; nb: Page; nn: Page }>

const textPages = [
  ['/om', 'whatTitle', 'whatBody'],
  ['/rettigheter', 'rightsTitle', 'rightsBody'],
  ['/personvern', 'privacyTitle', 'privacyBody'],
  ['/tilgjengelighet', 'accessibilityTitle', 'accessibilityBody'],
] as const

const links = [
  ['/om', 'navAbout'],
  ['/rettigheter', 'navRights'],
  ['/rapporter', 'navReports'],
  ['/personvern', 'navPrivacy'],
  ['/tilgjengelighet', 'navAccessibility'],
] as const

/** What surrounds a page, with `<!--main-->` in its place: as the program draws it, without what needs scripts. */
function frameIn(language: Language): string {
  const words = ui[language]
  const items = links.map(([to, text]) => `<li><a href="${to}">${escapeText(words[text])}</a></li>`).join('')
  return `<div class="frame"><header class="frame__header"><div class="frame__inner frame__bar">
<a class="frame__brand" href="/">Brukerplan</a></div></header>
<main class="frame__main" id="innhold"><!--main--></main>
<footer class="frame__footer"><div class="frame__inner"><p class="measure quiet">${escapeText(words.footerOwner)}</p>
<nav aria-label="${escapeText(words.aboutMenu)}"><ul>${items}</ul></nav></div></footer></div>`
}

function frontPage(language: Language): Page {
  const words = home[language]
  const steps = (['Inform', 'Assess', 'Transfer', 'Report'] as const)
    .map(
      step =>
        `<li><h3>${escapeText(words[`step${step}`])}</h3><p>${escapeText(words[`step${step}Text`])}</p></li>`,
    )
    .join('')
  const doors = (
    [
      ['/om', 'forProfessionals'],
      ['/rettigheter', 'forPeople'],
      ['/rapporter', 'forReports'],
      ['/personvern', 'forPrivacy'],
    ] as const
  )
    .map(
      ([to, key]) =>
        `<li><a href="${to}">${escapeText(words[key])}</a><p>${escapeText(words[`${key}Text`])}</p></li>`,
    )
    .join('')
  const body = `<section class="section"><h2>${escapeText(words.stepsTitle)}</h2><ol class="steps">${steps}</ol></section>
<ul class="columns">${doors}</ul>`
  const { publicTitle: title, publicLead: description } = words
  return { title, description, main: toHtml({ title, lead: description, body }) }
}

const inBoth = (path: string, write: (language: Language) => Page): PageInBoth => ({
  path,
  nb: write('nb'),
  nn: write('nn'),
})

/** Everything that the build lays beside the program. */
export function publicPages(): Readonly<{
  frames: Record<Language, string>
  pages: readonly PageInBoth[]
}> {
  const pages = textPages.map(([path, title, body]) =>
    inBoth(path, language => textPage(about[language][title], about[language][body])),
  )
  return { frames: { nb: frameIn('nb'), nn: frameIn('nn') }, pages: [inBoth('/', frontPage), ...pages] }
}
