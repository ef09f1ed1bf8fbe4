/** Takes a word out of the page's address: what it asked for is asked for once, and not by loading the page again. */
export function forgetInAddress(name: string): void {
  const address = new URL(window.location.href)
  address.searchParams.delete(name)
  window.history.replaceState(window.history.state, '', address)
}
