// The solver keeps a processor busy for some seconds, so it does that in a thread of its own, behind whoever is waiting.
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { auditContent } from '../statistics/index.ts'

// Linux gives each thread its own priority; elsewhere it would be the whole program's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)

parentPort?.postMessage(await auditContent(workerData.place, workerData.content))
