import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { isProblem, useSession } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { tellDone } from '../ui/index.ts'
import { forgetInAddress } from './forget-in-address.ts'
import { isJustConfirmed } from './is-confirmed.ts'
import { texts } from './texts.ts'

/** What goes on after the way to the eID: which of the page's files, by a name of ours. */
const goingOn = 'fortsett'

type Download = Pick<UseMutationResult<void, Error, string>, 'error' | 'isPending' | 'variables' | 'mutate'> &
  Readonly<{
    /** Where to confirm who one is, when that is what keeps the file back; undefined when it isn't. */
    confirmAt: string | undefined
  }>

type Wish = Readonly<{
  /** The page's own path, with what it takes to find the same there. */
  page: string
  /** The files that are meant, by a name each that may stand in an address. */
  has: (file: string) => boolean
  fetchFile: (file: string) => Promise<void>
  /** Whether the page itself tells how it goes: `fetchFile` only begins it. */
  isTold?: boolean
  onSettled?: () => unknown
}>

/**
 * Downloads that ask who one is anew. Whoever is sent to the eID for one comes back to it, and it goes on by itself if she
 * has just been there. The server asks for the confirmation all the same.
 */
export function useConfirmedDownload({ page, has, fetchFile, isTold, onSettled }: Wish): Download {
  const t = useTexts(texts)
  const session = useSession()
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const { error, isPending, variables, mutate } = useMutation({
    mutationFn: fetchFile,
    ...(onSettled && { onSettled: () => void onSettled() }),
  })
  const wanted = String(search[goingOn] ?? '')
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || wanted === '' || !has(wanted)) return
    begun.current = true
    forgetInAddress(goingOn)
    if (!isJustConfirmed(session)) return
    mutate(wanted, isTold ? {} : { onSuccess: () => tellDone(t('downloaded')) })
  })
  const isUnconfirmed = isProblem(error, 'reauthentication.needed')
  const mark = page.includes('?') ? '&' : '?'
  const confirmAt = isUnconfirmed
    ? `${page}${mark}${new URLSearchParams({ [goingOn]: variables ?? '' })}`
    : undefined
  return { error: isUnconfirmed ? null : error, isPending, variables, mutate, confirmAt }
}
