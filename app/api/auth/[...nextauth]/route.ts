import { authHandler } from '@/lib/auth/handler'
import { env } from '@/lib/core/env'
import { admission } from '@/lib/teams/admission'
import { readPreferences } from '@/lib/teams/memberships'
import { THEME_COOKIE } from '@/lib/web/preferences'

type Context = { params: Promise<{ nextauth: string[] }> }

function handle(request: Request, context: Context): Promise<Response> {
  return authHandler(request, context, {
    admit: (way) => admission(way, env().OPEN_SIGNUP),
    settings: async (userId): Promise<Record<string, string>> => {
      const { theme } = await readPreferences(userId)
      return theme ? { [THEME_COOKIE]: theme } : {}
    },
  })
}

export { handle as GET, handle as POST }
