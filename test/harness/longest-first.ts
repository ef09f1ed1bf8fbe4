import { relative } from 'node:path'
import type { TestSpecification } from 'vitest/node'
import { BaseSequencer } from 'vitest/node'

/** What takes longest, as beginnings of paths: the year alone takes a third of a run on two cores. */
const longest = ['test/e2e/year', 'test/e2e/pages-', 'test/e2e/', 'src/submission/kill', 'test/', 'dev/']

/**
 * Begins with the tests that take longest, so that no core waits for the last one: on every machine in the same order, also
 * where nothing is known yet of how long each took.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const path = relative(this.ctx.config.root, moduleId)
      const found = longest.findIndex(beginning => path.startsWith(beginning))
      return found === -1 ? longest.length : found
    }
    const bySize = await super.sort(files)
    return bySize.toSorted((one, other) => rank(one) - rank(other))
  }
}
