import { hash, verify } from '@node-rs/argon2'

// OWASP's minimum for argon2id: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** @returns a PHC string with argon2id, its cost and salt */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST)
}

// Verified against when there is no such person, so that the answer takes as long either way.
let decoy: Promise<string> | undefined

export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no one signs in with this')
  const matches = await verify(stored ?? (await decoy), password.normalize('NFKC'))
  return stored !== null && matches
}
