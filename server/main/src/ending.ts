import type { Log } from '@roundtable/foundation/log'
import type { Instance } from './instance.ts'

/** Ends the process well on SIGTERM and Ctrl-C: drained, and within the given time whatever happens. */
export function endsOnSignal(instance: Instance, drainSeconds: number, log: Log): void {
  const end = (signal: NodeJS.Signals) => {
    process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT')
    log.info({ signal }, 'stopping')
    // Less than the whole time, so that the process is gone when it is over.
    setTimeout(() => process.exit(1), drainSeconds * 1000 - 250).unref()
    instance.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error }, 'stopping did not end well')
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', end).once('SIGINT', end)
}
