import { setTimeout as sleep } from 'node:timers/promises'
import { type ActionAnswer, callAction } from '../support/actions'
import type { Act, Ledger, Told } from './ledger'
import type { Crowd, Someone } from './newsroom'

/** Where one of several servers answers; the others are asked when it does not. */
export type Servers = readonly { url: string }[]

/** After this a press that got no answer is given up for lost. */
const PATIENCE_MS = 60_000
const TRY_AGAIN_MS = 200

export type Press = {
  readonly act: Act
  readonly action: string
  readonly claimId: string
  readonly mark: string
  readonly input: Readonly<Record<string, unknown>>
  /** Whether pressing again after a lost answer does the same once; else nobody presses again before having looked. */
  readonly again: boolean
}

/** The hands of one person: presses a button, remembers what they were told. */
export function hands(
  crowd: Crowd,
  { member, cookie }: Someone,
  servers: Servers,
  ledger: Ledger,
  at: number,
) {
  let server = at
  return async ({ act, action, claimId, mark, input, again }: Press): Promise<Told> => {
    const began = performance.now()
    let answer: ActionAnswer | null = null
    let lost = false
    while (answer === null && performance.now() - began < PATIENCE_MS) {
      try {
        answer = await callAction({
          action,
          cookie,
          base: servers[server % servers.length]?.url,
          input: { team: crowd.team.slug, ...input },
          at: { team: crowd.team.slug, claim: claimId || crowd.claims[0]?.id || '', story: crowd.story.id },
        })
      } catch (error) {
        if (!(error instanceof TypeError)) throw error // all but a connection that failed
        lost = true
        server += 1
        if (!again) break
        await sleep(TRY_AGAIN_MS)
      }
    }
    const told: Told = {
      who: member.id,
      act,
      claimId,
      mark,
      answer: inWords(answer, lost),
      took: performance.now() - began,
      ...(answer?.kind === 'ok' && { value: answer.value }),
      ...(answer?.kind === 'problem' && { value: answer.problem }),
    }
    ledger.push(told)
    return told
  }
}

function inWords(answer: ActionAnswer | null, lost: boolean): string {
  if (answer === null) return 'lost'
  if (answer.kind === 'ok') return 'ok'
  // Of a press that was repeated, a refusal may mean that the first one was heard.
  if (answer.kind === 'problem') return lost ? 'lost' : answer.problem.code
  return `broken ${answer.kind === 'broken' ? `${answer.status} ${answer.body.slice(0, 300)}` : answer.kind}`
}
