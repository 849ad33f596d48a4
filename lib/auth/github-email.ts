import { z } from 'zod'

const list = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }))

/**
 * The address GitHub has checked, out of its answer to `/user/emails`: the primary one, else the first. A primary
 * address can still be unverified, and then anybody could have typed it.
 */
export function verifiedEmail(answer: unknown): string | null {
  const emails = list.safeParse(answer)
  if (!emails.success) return null
  const verified = emails.data.filter((entry) => entry.verified)
  return (verified.find((entry) => entry.primary) ?? verified[0])?.email ?? null
}
