// What `npm test` runs: all tests, or those whose path holds an argument; any option of vitest may follow. It ends
// with one line, "N passed, N failed".
import type { TestModule, Vitest } from 'vitest/node'
import { parseCLI, startVitest } from 'vitest/node'

const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)])
const vitest = await startVitest('test', filter, { ...options, run: true, watch: false })
const count = countResults(vitest)
await vitest.close()
process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0
console.log(`${count.passed} passed, ${count.failed} failed`)

type Count = { passed: number; failed: number }

/** A file that can't be loaded, or an error outside every test, counts as one that failed. */
function countResults({ state }: Vitest): Count {
  const count = { passed: 0, failed: state.getUnhandledErrors().length }
  for (const module of state.getTestModules()) countModule(module, count)
  return count
}

function countModule(module: TestModule, count: Count): void {
  const failedBefore = count.failed
  for (const test of module.children.allTests()) {
    const { state } = test.result()
    if (state === 'passed') count.passed += 1
    if (state === 'failed') count.failed += 1
  }
  if (!module.ok() && count.failed === failedBefore) count.failed += 1
}
