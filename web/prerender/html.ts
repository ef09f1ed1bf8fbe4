import { toBlocks } from '../ui/blocks.ts'
import { toInline } from '../ui/inline.ts'

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand in HTML, in an attribute too. */
export const escapeText = (text: string): string => text.replace(/[&<>"]/g, sign => signs[sign] ?? sign)

function line(text: string): string {
  return toInline(text)
    .map(part => {
      if (part.kind === 'strong') return `<strong>${escapeText(part.text)}</strong>`
      if (part.kind === 'link') return `<a href="${escapeText(part.href)}">${escapeText(part.text)}</a>`
      return escapeText(part.text)
    })
    .join('')
}

function prose(text: string): string {
  const blocks = toBlocks(text).map(block => {
    if (block.kind === 'list')
      return `<ul>${block.points.map(point => `<li>${line(point)}</li>`).join('')}</ul>`
    return block.kind === 'heading' ? `<h2>${line(block.text)}</h2>` : `<p>${line(block.text)}</p>`
  })
  return `<div class="prose">${blocks.join('\n')}</div>`
}

/** A page's heading, lead and body (HTML), as `Page` draws them. */
export function toHtml(page: Readonly<{ title: string; lead: string; body: string }>): string {
  return `<div class="frame__inner page"><div class="page__head"><h1 class="page__title">${escapeText(page.title)}</h1>
<p class="page__lead">${line(page.lead)}</p></div><div class="page__body">${page.body}</div></div>`
}

/** A page of text alone, whose first paragraph is the lead, and its description too. */
export function textPage(title: string, text: string) {
  const [lead = '', ...rest] = text.split('\n\n')
  const description = toInline(lead)
    .map(part => part.text)
    .join('')
  return { title, description, main: toHtml({ title, lead, body: prose(rest.join('\n\n')) }) }
}
