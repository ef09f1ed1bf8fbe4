import { queryOptions } from '@tanstack/react-query'
import type {
  Delivery,
  Extract,
  ExtractFormat,
  RegisteredSubmission,
} from '../../../src/register/contract.ts'
import { api } from '../../api/index.ts'

/** What has been asked for and what has left, newest first. */
export const extractsQuery = queryOptions({
  queryKey: ['register', 'extracts'],
  queryFn: ({ signal }) => api.get<Extract[]>('/api/register/extracts', { signal }),
})

/** What the register holds of each municipality and year. */
export const submissionsQuery = queryOptions({
  queryKey: ['register', 'submissions'],
  queryFn: ({ signal }) => api.get<RegisteredSubmission[]>('/api/register/submissions', { signal }),
})

/** Whether it is still to come, or on its way. */
export const isGoingOn = ({ standing }: Delivery): boolean =>
  standing === 'waiting' || standing === 'underWay'

const lookEveryMs = 1000

/** How far a delivery has come, as long as it goes on. */
export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: ['register', 'delivery', id],
    queryFn: ({ signal }) => api.get<Delivery>(`/api/register/deliveries/${id}`, { signal }),
    refetchInterval: ({ state: { data } }) => (data && !isGoingOn(data) ? false : lookEveryMs),
  })

/**
 * Asks for the data of an extract, and has the browser fetch them. The browser saves them as they come, so that hundreds of
 * megabytes never lie in the page's memory.
 * @throws ApiProblem | ConnectionLost
 */
export async function fetchDelivery(extract: string, format: ExtractFormat): Promise<Delivery> {
  const delivery = await api.post<Delivery>(`/api/register/extracts/${extract}/deliveries`, { format })
  const link = document.createElement('a')
  link.href = `/api/register/deliveries/${delivery.id}/file`
  link.download = ''
  link.click()
  return delivery
}

/** Has a delivery stopped, within a second or two. */
export const stopDelivery = (id: string): Promise<Delivery> =>
  api.post<Delivery>(`/api/register/deliveries/${id}/stop`)
