import { send } from './client.ts'

/**
 * Fetches a file and hands it to the browser's downloads. Unlike a plain link, a refusal can be told on the page. With a
 * `body`, which tells on what ground, it is asked for by POST.
 * @throws ApiProblem | ConnectionLost
 */
export async function download(path: string, fileName: string, body?: unknown): Promise<void> {
  const response = await send(body === undefined ? 'GET' : 'POST', path, body)
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = suggestedName(response) ?? fileName
  link.click()
  // The download has begun when the click returns; the copy in memory is let go soon after.
  setTimeout(() => URL.revokeObjectURL(address), 30_000)
}

function suggestedName(response: Response): string | undefined {
  return response.headers.get('content-disposition')?.match(/filename="([^"]+)"/)?.[1]
}
