import { createHash } from 'node:crypto'
import { type Language, texts } from './text.ts'

/** A whole page, ready to be sent. */
export type PageAnswer = Readonly<{ status: number; html: string; headers: Readonly<Record<string, string>> }>

type Page = Readonly<{
  language: Language
  title: string
  /** Trusted HTML: whatever comes from outside has gone through {@link escapeHtml}. */
  body: string
  status?: number
  /** A script of our own, allowed by its hash. */
  script?: string
  /** Origins that the page may show in frames. */
  frames?: readonly string[]
}>

/** Makes text safe in HTML, in attributes too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

/** Lays a page of the stand-in out, under the banner that says what it is. */
export function layOut({ language, title, body, status = 200, script, frames = [] }: Page): PageAnswer {
  const text = texts[language]
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header><p><strong>${text.banner}</strong><br>${text.bannerMore}</p></header>
<main>${body}</main>
${script === undefined ? '' : `<script>${script}</script>`}
</body>
</html>`
  return { status, html, headers: securityHeaders(script, frames) }
}

function securityHeaders(script: string | undefined, frames: readonly string[]): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    ...(script === undefined ? [] : [`script-src '${hashOf(script)}'`]),
    ...(frames.length === 0 ? [] : [`frame-src ${frames.join(' ')}`]),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  }
}

function hashOf(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`
}

const style = `
:root{--ground:#f4f5f6;--card:#fff;--ink:#1e2b3c;--quiet:#4b5a6b;--line:#c3cad2;--accent:#1a4f8b;--on-accent:#fff;
--warn:#fff1c2;--warn-ink:#3d2c00;--error:#a8071a}
@media (prefers-color-scheme:dark){:root{--ground:#12171d;--card:#1c242d;--ink:#eef2f6;--quiet:#b5c0cc;--line:#46525f;
--accent:#9cc4f2;--on-accent:#0c1620;--warn:#4a3800;--warn-ink:#ffe9a8;--error:#ff9aa2}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.125rem/1.5 system-ui,sans-serif}
header{background:var(--warn);color:var(--warn-ink);padding:1rem 0;border-bottom:.25rem solid #b98900}
header p{max-width:42rem;margin:0 auto;padding:0 1.25rem}
main{max-width:42rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.25rem;margin:3rem 0 .75rem}
.quiet{color:var(--quiet);margin:0}
ul{list-style:none;margin:1.5rem 0 0;padding:0;display:grid;gap:.75rem}
button{font:inherit;cursor:pointer;border-radius:.5rem;border:1px solid var(--line)}
.person{width:100%;text-align:left;padding:1rem 1.25rem;background:var(--card);color:var(--ink)}
.person strong{display:block;color:var(--accent)}
.person:hover{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.main{background:var(--accent);color:var(--on-accent);border-color:var(--accent);padding:.75rem 1.5rem;font-weight:600}
a{color:var(--accent)}
.plain{background:none;border:0;color:var(--accent);text-decoration:underline;padding:.75rem 0}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
label,legend{font-weight:600;padding:0}
fieldset{border:0;margin:1.25rem 0;padding:0}
fieldset label{display:flex;gap:.5rem;align-items:center;font-weight:400;min-height:2.75rem}
input[type=radio]{width:1.25rem;height:1.25rem;accent-color:var(--accent)}
input[type=text],input[type=date]{font:inherit;display:block;width:100%;max-width:16rem;padding:.625rem .75rem;margin-top:.5rem;
border:1px solid var(--quiet);border-radius:.375rem;background:var(--card);color:var(--ink)}
input[aria-invalid=true]{border:2px solid var(--error)}
.error{color:var(--error);font-weight:600;margin:.5rem 0 0}
.row{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end}
form.cancel{margin-top:2rem}
iframe{position:absolute;width:1px;height:1px;border:0;clip-path:inset(50%)}
`
