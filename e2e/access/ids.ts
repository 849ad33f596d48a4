import { isRecord } from '../support/flight'

/** The value at a path of names and numbers: `changes.0.claimId`. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, step) => {
    if (Array.isArray(inner)) return inner[Number(step)]
    return isRecord(inner) ? inner[step] : undefined
  }, value)
}

/** A copy with another value at the path. Throws when there is no such place. */
export function withValueAt(value: unknown, path: string, other: unknown): unknown {
  const [step = '', ...rest] = path.split('.')
  const put = (inner: unknown) => (rest.length === 0 ? other : withValueAt(inner, rest.join('.'), other))
  if (Array.isArray(value)) return value.map((item, at) => (at === Number(step) ? put(item) : item))
  if (!isRecord(value) || !(step in value)) throw new Error(`there is nothing at ${path}`)
  return { ...value, [step]: put(value[step]) }
}
