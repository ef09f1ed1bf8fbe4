import type { HttpClient, Landing } from '../http-client.ts'
import { loginPath } from './provider.ts'

/**
 * Goes through a login without a browser: follows `startUrl` (the service's own login address) to the stand-in, is
 * `nationalNumber` there, and follows the way back. When the stand-in still knows the client from an earlier login it
 * doesn't ask.
 * @returns where the login ended, which is the service's to judge: it may have refused.
 */
export async function logInByHttp(
  client: HttpClient,
  startUrl: string | URL,
  nationalNumber: string,
): Promise<Landing> {
  const landing = await client.follow(startUrl)
  if (!landing.url.pathname.startsWith(loginPath)) return landing
  await landing.response.body?.cancel()
  return client.follow(landing.url, { method: 'POST', body: new URLSearchParams({ nationalNumber }) })
}
