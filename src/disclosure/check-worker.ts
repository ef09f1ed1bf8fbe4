// The solver keeps a processor busy for half a minute, so it does that in a thread of its own.
import { parentPort, workerData } from 'node:worker_threads'
import { auditContent } from '../statistics/index.ts'

parentPort?.postMessage(await auditContent(workerData.place, workerData.content))
