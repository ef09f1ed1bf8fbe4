// An HTTP client that keeps cookies, as a browser does, and leaves redirects to the caller.

type Cookie = Readonly<{ name: string; value: string; path: string; expires: number }>

export type HttpClient = Readonly<{
  /** One request; cookies are sent and kept, and a redirect is given back as it came. */
  request(url: string | URL, init?: RequestInit): Promise<Response>
  /** Like `request`, but follows redirects with GET until there is none, and gives the last answer with its address. */
  follow(url: string | URL, init?: RequestInit): Promise<Landing>
  /** The cookies kept, of all places: for a browser that goes on where this client stands. */
  cookies(): readonly KeptCookie[]
}>

/** A cookie, and the host (without its port) that it belongs to. */
export type KeptCookie = Readonly<{ name: string; value: string; path: string; domain: string }>

/** Where a chain of redirects ended. */
export type Landing = Readonly<{ url: URL; response: Response }>

/** Far more than a login takes; a longer chain runs in a circle. */
const mostRedirects = 20

/** A client with an empty cookie jar. Cookies are kept apart by port too, stricter than browsers are. */
export function createHttpClient(): HttpClient {
  const jar = new Map<string, Map<string, Cookie>>()

  const request = async (address: string | URL, init: RequestInit = {}) => {
    const url = new URL(address)
    const known = jar.get(url.host) ?? new Map<string, Cookie>()
    jar.set(url.host, known)
    const headers = new Headers(init.headers)
    const sent = cookieHeader(known, url)
    if (sent !== '') headers.set('cookie', sent)
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) keep(known, line)
    return response
  }

  const follow = async (address: string | URL, init: RequestInit = {}) => {
    let url = new URL(address)
    let response = await request(url, init)
    for (let count = 0; count < mostRedirects; count += 1) {
      const location = response.headers.get('location')
      if (response.status < 300 || response.status > 399 || location === null) return { url, response }
      await response.body?.cancel()
      url = new URL(location, url)
      response = await request(url)
    }
    throw new Error(`More than ${mostRedirects} redirects, the last to ${url.origin}${url.pathname}`)
  }

  const cookies = () =>
    [...jar].flatMap(([host, kept]) =>
      [...kept.values()].map(({ name, value, path }) => ({
        name,
        value,
        path,
        domain: new URL(`http://${host}`).hostname,
      })),
    )

  return { request, follow, cookies }
}

function cookieHeader(cookies: ReadonlyMap<string, Cookie>, url: URL): string {
  return [...cookies.values()]
    .filter(cookie => cookie.expires > Date.now() && covers(cookie.path, url.pathname))
    .map(cookie => `${cookie.name}=${cookie.value}`)
    .join('; ')
}

/** Path matching of RFC 6265, section 5.1.4. */
function covers(cookiePath: string, path: string): boolean {
  if (!path.startsWith(cookiePath)) return false
  return cookiePath.endsWith('/') || path.length === cookiePath.length || path[cookiePath.length] === '/'
}

function keep(cookies: Map<string, Cookie>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map(part => part.trim())
  const [name, value] = splitOnce(pair)
  const settings = new Map(
    attributes.map(part => splitOnce(part)).map(([key, text]) => [key.toLowerCase(), text]),
  )
  const path = settings.get('path') ?? '/'
  const key = `${name};${path}`
  const expires = expiryOf(settings)
  if (expires <= Date.now()) cookies.delete(key)
  else cookies.set(key, { name, value, path, expires })
}

function expiryOf(settings: ReadonlyMap<string, string>): number {
  const maxAge = settings.get('max-age')
  if (maxAge !== undefined) return Date.now() + Number(maxAge) * 1000
  const expires = settings.get('expires')
  return expires === undefined ? Number.POSITIVE_INFINITY : Date.parse(expires)
}

function splitOnce(text: string): [string, string] {
  const at = text.indexOf('=')
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
