// What a session is recognised by: the kind of browser and of machine, and nothing finer. Versions, models and addresses would
// tell more than its owner needs to know it by.

/** The first that fits: most browsers also name those that they want to be taken for. */
const browsers = [
  ['edge', /\bEdg(e|A|iOS)?\//],
  ['opera', /\b(OPR|OPT|Opera)\//],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /\b(Chrome|Chromium|CriOS)\//],
  ['safari', /\bVersion\/.*\bSafari\//],
] as const

const systems = [
  ['iphone', /\biPhone\b/],
  ['ipad', /\biPad\b/],
  ['android', /\bAndroid\b/],
  ['windows', /\bWindows\b/],
  ['chromeos', /\bCrOS\b/],
  ['macos', /\bMacintosh\b/],
  ['linux', /\bLinux\b/],
] as const

export const browserNames = [...browsers.map(([name]) => name), 'other'] as const
export const systemNames = [...systems.map(([name]) => name), 'other'] as const

export type BrowserKind = Readonly<{
  browser: (typeof browserNames)[number]
  system: (typeof systemNames)[number]
}>

const find = <Name extends string>(told: string, kinds: readonly (readonly [Name, RegExp])[]) =>
  kinds.find(([, sign]) => sign.test(told))?.[0] ?? 'other'

/** The kind of browser that a `User-Agent` header (RFC 9110, 10.1.5) describes; `other` for what isn't known. */
export function kindOfBrowser(userAgent: string | undefined): BrowserKind {
  // Longer than any browser says: nobody can make the search slow.
  const told = (userAgent ?? '').slice(0, 300)
  return { browser: find(told, browsers), system: find(told, systems) }
}
