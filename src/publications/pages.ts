import type { Clock } from '../platform/clock.ts'
import { dateInOslo } from '../platform/clock.ts'
import { type Database, inTransaction } from '../platform/database.ts'
import type { PublicPages } from '../platform/public-page.ts'
import { slugParams } from './contract.ts'
import { LIST_PATH, listPage, pathOf, reportPage } from './public-page.ts'
import { findPublication, listPublications } from './queries.ts'

/** The published reports as pages that are sent with their words in them. */
export function publicationPages(database: Database, clock: Clock): PublicPages {
  const as = { system: 'login' } as const
  const readList = () => inTransaction(database, as, clock.now(), listPublications)
  return {
    async find(path, language) {
      if (path === LIST_PATH) return listPage(await readList(), language)
      const { data } = slugParams.safeParse({ slug: path.slice(LIST_PATH.length + 1) })
      if (!path.startsWith(`${LIST_PATH}/`) || !data) return undefined
      const found = await inTransaction(database, as, clock.now(), tx => findPublication(tx, data.slug))
      return found && reportPage(found, language)
    },
    async list() {
      const publications = await readList()
      const pages = publications.map(({ slug, publishedAt }) => ({
        path: pathOf(slug),
        publishedOn: dateInOslo(new Date(publishedAt)),
      }))
      return [{ path: LIST_PATH }, ...pages]
    },
  }
}
