// oidc-provider greets every version of Node that isn't yet a long-term one with a warning. This version is chosen
// and tested, so that one warning is left out; it must be imported before oidc-provider.
const warn = console.warn

console.warn = (...message: unknown[]) => {
  if (!String(message[0]).includes('oidc-provider WARNING: Unsupported runtime')) warn(...message)
}
