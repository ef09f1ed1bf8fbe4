// The few signs within a line that a text written by KORFOR may hold. They become elements, never markup: whatever else
// stands in the text is shown as it is.

export type Inline =
  | Readonly<{ kind: 'text'; text: string }>
  | Readonly<{ kind: 'strong'; text: string }>
  | Readonly<{ kind: 'link'; text: string; href: string }>

/** `**bold**` and `[text](https://…)`; no other addresses than secure ones, and none with a name or a password in it. */
const sign = /\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\((https:\/\/[^\s()@]+)\)/g

/** Splits a line into plain text, bold text and links. */
export function toInline(line: string): Inline[] {
  const parts: Inline[] = []
  let from = 0
  for (const match of line.matchAll(sign)) {
    if (match.index > from) parts.push({ kind: 'text', text: line.slice(from, match.index) })
    const [whole, strong, text, href] = match
    if (strong !== undefined) parts.push({ kind: 'strong', text: strong })
    else if (text !== undefined && href && URL.canParse(href)) parts.push({ kind: 'link', text, href })
    else parts.push({ kind: 'text', text: whole })
    from = match.index + whole.length
  }
  if (from < line.length) parts.push({ kind: 'text', text: line.slice(from) })
  return parts
}
