import { setTimeout as sleep } from 'node:timers/promises'
import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { transaction } from '@/lib/core/db'
import { refused } from '@/lib/core/errors'
import { type Cast, foundSample } from './found'
import { SAMPLE_NAME } from './people'
import { play } from './play'
import { deleteSample, findSampleOf, lockFounding } from './repository'

/** Making one takes a second or two; one that is not complete after this long was left behind by a crash. */
const PATIENCE_MS = 30_000
const LOOK_AGAIN_MS = 150

type Found = { readonly slug: string } | { readonly cast: Cast }

/**
 * Opens a sample desk owned by the actor, or leads to the one they have: pressing twice makes one. Everything in it is
 * made by the real services. Its last event is what makes it complete; one that failed on the way is taken away again.
 *
 * @returns the slug of the desk
 */
export async function createSampleDesk(actor: Actor): Promise<string> {
  const found = await findOrFound(actor)
  if ('slug' in found) return whenComplete(actor, found.slug)
  const { me } = found.cast
  try {
    await play(found.cast)
    await transaction((tx) =>
      record(tx, me, {
        kind: 'sample.created',
        subject: { type: 'team', id: me.teamId },
        data: { name: SAMPLE_NAME },
      }),
    )
  } catch (error) {
    await transaction((tx) => deleteSample(me.teamId, tx))
    throw error
  }
  return me.teamSlug
}

function findOrFound(actor: Actor): Promise<Found> {
  return transaction(async (tx) => {
    await lockFounding(tx)
    const known = await findSampleOf(actor.userId, tx)
    if (known && (known.complete || now().getTime() - known.createdAt.getTime() < PATIENCE_MS))
      return { slug: known.slug }
    if (known) await deleteSample(known.id, tx)
    return { cast: await foundSample(actor, tx) }
  })
}

/** The other press is still at work: its desk is the answer, once it is there. */
async function whenComplete(actor: Actor, slug: string): Promise<string> {
  const until = now().getTime() + PATIENCE_MS
  while (now().getTime() < until) {
    const known = await findSampleOf(actor.userId)
    if (!known) break
    if (known.complete) return known.slug
    await sleep(LOOK_AGAIN_MS)
  }
  throw refused('sampleNotReady', { slug })
}
