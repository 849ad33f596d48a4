import { transaction } from '@/lib/core/db'
import type { Theme } from '@/lib/core/themes'
import { changeKeys, type KeyChanges } from './key-changes'
import type { Membership } from './model'
import { keyPreferences, type Preferences, parsePreferences } from './preferences'
import { findMemberships, findPreferences, lockPreferences, storePreference } from './repository'

export function readMemberships(userId: string): Promise<Membership[]> {
  return findMemberships(userId)
}

export async function readPreferences(userId: string): Promise<Preferences> {
  return parsePreferences(await findPreferences(userId))
}

/** The team a person comes back to: the one they were last in, or their first; null without one. */
export async function homeTeam(userId: string): Promise<Membership | null> {
  const [teams, { lastTeamId }] = await Promise.all([findMemberships(userId), readPreferences(userId)])
  return teams.find((team) => team.teamId === lastTeamId) ?? teams[0] ?? null
}

export function rememberTeam(userId: string, teamId: string): Promise<void> {
  return storePreference(userId, 'lastTeamId', teamId)
}

export function chooseTheme(userId: string, theme: Theme): Promise<void> {
  return storePreference(userId, 'theme', theme)
}

/** Of what two tabs of one person change, nothing is lost. */
export function chooseKeys(userId: string, changes: KeyChanges): Promise<void> {
  return transaction(async (tx) => {
    await lockPreferences(tx, userId)
    const { keys } = parsePreferences(await findPreferences(userId, tx))
    await storePreference(userId, 'keys', keyPreferences.parse(changeKeys(keys, changes)), tx)
  })
}
