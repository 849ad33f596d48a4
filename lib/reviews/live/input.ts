import { z } from 'zod'
import type { About } from './model'

const id = z.uuid()
const seq = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

/** What a page asks to be told of: `claim` with its `story`, a `story`, or neither for all of the team. */
export const liveInput = z
  .object({
    claim: id.optional(),
    story: id.optional(),
    /** The last line of the team's chain that the page knows of. */
    since: seq,
  })
  .refine(({ claim, story }) => claim === undefined || story !== undefined)
  .transform(({ claim, story, since }): { about: About; since: number } => ({
    about: aboutOf(claim, story),
    since,
  }))

function aboutOf(claimId: string | undefined, storyId: string | undefined): About {
  if (storyId === undefined) return { kind: 'team' }
  return claimId === undefined ? { kind: 'story', storyId } : { kind: 'claim', claimId, storyId }
}
