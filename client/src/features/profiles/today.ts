/** The day where the reader is, as a date field wants it. A suggestion only: what counts is said by the server. */
export function today(): string {
  const now = new Date()
  const part = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`
}
