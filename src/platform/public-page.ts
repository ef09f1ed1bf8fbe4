// Pages that anybody reads are sent with their words in them: to search engines, to whoever shares the address, and to
// browsers without scripts. The program takes over the page when it has loaded.
import type { Language } from './problem.ts'

/** A page as it is read without scripts. */
export type PublicPage = Readonly<{
  title: string
  /** A sentence or two for the list of a search engine. */
  description: string
  /** What stands in the page's `main`, as HTML. */
  main: string
}>

/** Pages that aren't known before the program runs. */
export type PublicPages = Readonly<{
  /** Undefined for an address that isn't one of them. */
  find: (path: string, language: Language) => Promise<PublicPage | undefined>
  /** All addresses, with the day (`YYYY-MM-DD`) that each was published. */
  list: () => Promise<readonly Readonly<{ path: string; publishedOn?: string }>[]>
}>

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand in HTML, in an attribute too. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, sign => signs[sign] ?? sign)

/** The address of a page in a language: bokmål is the one without a word on it. */
const addressIn = (language: Language, url: string) => (language === 'nb' ? url : `${url}?lang=nn`)

function headOf({ title, description }: PublicPage, url: string, language: Language): string {
  const canonical = escapeHtml(addressIn(language, url))
  const whole = escapeHtml(title === 'Brukerplan' ? title : `${title} – Brukerplan`)
  const summary = escapeHtml(description)
  return [
    `<title>${whole}</title>`,
    `<meta name="description" content="${summary}" />`,
    `<link rel="canonical" href="${canonical}" />`,
    ...(['nb', 'nn'] as const).map(
      each => `<link rel="alternate" hreflang="${each}" href="${escapeHtml(addressIn(each, url))}" />`,
    ),
    `<meta property="og:title" content="${whole}" />`,
    `<meta property="og:description" content="${summary}" />`,
    `<meta property="og:url" content="${canonical}" />`,
  ].join('\n    ')
}

/**
 * Fills the program's shell (the built index.html) with a page.
 * @param frame HTML of what surrounds a page in its language, with `<!--main-->` where the page belongs.
 * @param url the page's address, without language.
 * @param indexed whether search engines may list it.
 */
export function fillShell(
  shell: string,
  parts: Readonly<{ page: PublicPage; frame: string; url: string; language: Language; indexed: boolean }>,
): string {
  const { page, frame, url, language, indexed } = parts
  const body = frame.replace('<!--main-->', () => page.main)
  return shell
    .replace(/<html lang="\w+">/, `<html lang="${language}">`)
    .replace(/<title>[^<]*<\/title>/, () => headOf(page, url, language))
    .replace(/<meta name="robots"[^>]*>/, robots => (indexed ? '' : robots))
    .replace('<div id="app"></div>', () => `<div id="app">${body}</div>`)
    .replace(/<noscript>.*?<\/noscript>/s, '')
}

/** All pages that search engines may list, in both languages (sitemaps.org, protocol 0.9). */
export function sitemap(
  origin: string,
  pages: readonly Readonly<{ path: string; publishedOn?: string }>[],
): string {
  const entries = pages.flatMap(({ path, publishedOn }) =>
    (['nb', 'nn'] as const).map(language => {
      const day = publishedOn ? `<lastmod>${publishedOn}</lastmod>` : ''
      return `<url><loc>${escapeHtml(addressIn(language, origin + path))}</loc>${day}</url>`
    }),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`
}

/** What crawlers are told (RFC 9309): nothing where nothing counts, else all but the ways in. */
export function robots(origin: string, indexed: boolean): string {
  if (!indexed) return 'User-agent: *\nDisallow: /\n'
  return `User-agent: *
Disallow: /login
Disallow: /innlogging
Disallow: /invitasjon
Allow: /

Sitemap: ${origin}/sitemap.xml
`
}
