import { cookies } from 'next/headers'
import type { ShellView } from '@/components/layout/shell-view'
import { getActor } from '@/lib/auth/session'
import { notFound, signedOut } from '@/lib/core/errors'
import { countMine } from '@/lib/reviews/queue'
import { countStories } from '@/lib/stories/repository'
import { initialsOf } from '@/lib/teams/initials'
import { readMemberships, readPreferences, rememberTeam } from '@/lib/teams/memberships'
import { pageScope, show } from '@/lib/web/page'
import { parseTheme, THEME_COOKIE } from '@/lib/web/preferences'

/** What the frame around every page of a team shows, for whoever is asking. Leads on those who may not be here. */
export function loadShell(teamSlug: string): Promise<ShellView> {
  return show(async () => {
    const scope = await pageScope(teamSlug)
    const actor = await getActor()
    if (!actor) throw signedOut()
    const [teams, preferences, jar, mine, stories] = await Promise.all([
      readMemberships(actor.userId),
      readPreferences(actor.userId),
      cookies(),
      countMine(scope),
      countStories(scope),
    ])
    const team = teams.find((membership) => membership.teamId === scope.teamId)
    if (!team) throw notFound()
    if (preferences.lastTeamId !== team.teamId) await rememberTeam(actor.userId, team.teamId)
    return {
      team: { slug: team.slug, name: team.name, isSample: team.isSample },
      teams: teams.map(({ slug, name }) => ({ slug, name })),
      person: { name: actor.name, initials: initialsOf(actor.name), email: actor.email },
      counts: { queue: mine.waiting, again: mine.again, stories },
      preferences: preferences.keys,
      theme: parseTheme(jar.get(THEME_COOKIE)?.value),
    }
  })
}
