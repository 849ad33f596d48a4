import { isFirstRun } from './found'
import { isInvited } from './join'

/**
 * Whether someone without an account may make one by signing in with a provider on the way to `path`: never before
 * the first run, which a person does by hand; otherwise with an invitation, or where anyone may.
 */
export async function admission(path: string, openToAll: boolean): Promise<'yes' | 'no' | 'first-run'> {
  if (await isFirstRun()) return 'first-run'
  if (openToAll) return 'yes'
  const token = /^\/join\/([\w-]{20,100})(?:[?#]|$)/.exec(path)?.[1]
  return token && (await isInvited(token)) ? 'yes' : 'no'
}
