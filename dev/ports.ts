import { createServer } from 'node:net'
import { findFreePort } from './free-port.ts'
import { StartError } from './start-error.ts'

/** Where the program, the stand-in for ID-porten and the training environment are, on this machine. */
export type Ports = Readonly<{ port: number; eidPort: number; trainingPort: number }>

/**
 * Reads `PORT` (3000 where it isn't set), `IDPORTEN_PORT` (3001) and `TRAINING_PORT` (3002, or any free one), and looks
 * whether they are free: first of all, before anything that takes time.
 * @throws StartError with what to do
 */
export async function settlePorts(settings: NodeJS.ProcessEnv): Promise<Ports> {
  const port = readPort(settings, 'PORT', 3000)
  const eidPort = readPort(settings, 'IDPORTEN_PORT', 3001)
  await refuseTaken(port, 'PORT')
  await refuseTaken(eidPort, 'IDPORTEN_PORT')
  return { port, eidPort, trainingPort: await settleTrainingPort(settings) }
}

/** Nobody is stopped for want of a port that she didn't ask for. */
async function settleTrainingPort(settings: NodeJS.ProcessEnv): Promise<number> {
  const port = readPort(settings, 'TRAINING_PORT', 3002)
  if (settings.TRAINING_PORT !== undefined) {
    await refuseTaken(port, 'TRAINING_PORT')
    return port
  }
  // Who moved the program has moved it out of the way of another.
  if (settings.PORT !== undefined) return findFreePort()
  return refuseTaken(port, 'TRAINING_PORT').then(
    () => port,
    () => findFreePort(),
  )
}

function readPort(settings: NodeJS.ProcessEnv, name: string, ordinary: number): number {
  const given = settings[name]
  const port = Number(given ?? ordinary)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new StartError(`${name} is ${given}, which is no port: use a whole number from 1 to 65535.`)
}

function refuseTaken(port: number, name: string): Promise<void> {
  const other = port < 65_526 ? port + 10 : port - 10
  const remedy = `stop that one, or choose another port, as in ${name}=${other} npm start.`
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', error => {
      const denied = 'code' in error && error.code === 'EACCES'
      const problem = denied ? 'may not be used by this user' : 'is taken by another program'
      reject(
        new StartError(
          `Port ${port} ${problem}: ${denied ? remedy.replace('stop that one, or ', '') : remedy}`,
        ),
      )
    })
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}
