import type { Log } from '../log.ts'

/** A log that keeps its lines for a test to read, and prints nothing. */
export class QuietLog implements Log {
  readonly lines: { level: 'info' | 'warn' | 'error'; fields: object; text: string }[] = []

  info(fields: object, text: string): void {
    this.lines.push({ level: 'info', fields, text })
  }

  warn(fields: object, text: string): void {
    this.lines.push({ level: 'warn', fields, text })
  }

  error(fields: object, text: string): void {
    this.lines.push({ level: 'error', fields, text })
  }
}
