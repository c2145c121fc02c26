/**
 * What an attribute of a node or mark may hold. Each throws where the value does not fit, as ProseMirror's
 * `validate` asks. Every attribute of every kind has one: `kind-contract.ts` insists.
 */
export type AttributeType = (value: unknown) => void

export function oneOf(...allowed: readonly (string | number | boolean | null)[]): AttributeType {
  return (value) => {
    if (!allowed.some((one) => one === value)) throw new RangeError('not one of the allowed values')
  }
}

export function integer(smallest: number, greatest: number): AttributeType {
  return (value) => {
    const fits = Number.isInteger(value) && Number(value) >= smallest && Number(value) <= greatest
    if (!fits) throw new RangeError(`not a whole number from ${smallest} to ${greatest}`)
  }
}

export function text(fits: (value: string) => boolean): AttributeType {
  return (value) => {
    if (typeof value !== 'string' || !fits(value)) throw new RangeError('not a text of the allowed form')
  }
}
