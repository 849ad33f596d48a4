/**
 * Messages taken apart by postal-mime, each in a thread of its own: it holds every line by itself, and a file of short ones takes
 * more memory than a server has. Server only.
 */
import type { Address } from 'postal-mime'
import { runApart } from '@/lib/core/apart'
import { takingTurns } from '@/lib/core/in-turn'
import { askThread, ThreadEnded, type ThreadOptions } from '@/lib/core/thread'
import { MAX_TEXT_BYTES } from './size'

/** What of a message is read; `text` and `html` are left out where one of them has more than `MAX_TEXT_BYTES`. */
export type MailParts = {
  readonly from?: Address
  readonly to?: readonly Address[]
  readonly cc?: readonly Address[]
  /** As an instant where it could be read, and as it stands. */
  readonly date?: string
  readonly dateHeader?: string
  readonly messageId?: string
  readonly subject?: string
  readonly text?: string
  readonly html?: string
  /** Bytes of the longer of the two. */
  readonly size: number
  /** How many files are attached, and the first of them. */
  readonly attached: number
  readonly attachments: readonly {
    readonly filename: string | null
    readonly mimeType: string
    readonly size: number
    /** SHA-256, hexadecimal. */
    readonly digest: string
  }[]
}

/** `TOO_MUCH`: it took longer, or more memory, than it may. */
export type MailFault = { readonly fault: 'BROKEN' | 'TOO_MUCH' }

export type MailLimits = Pick<ThreadOptions, 'ms' | 'memoryMb'>
const LIMITS: MailLimits = { ms: 30_000, memoryMb: 256 }
/** Attachments told of one by one. */
const TOLD = 20

/** Never rejects for what the message holds. One after the other: each takes memory several times over. */
export const mailParts = runApart(
  takingTurns()(async (bytes: Uint8Array, limits: MailLimits = LIMITS): Promise<MailParts | MailFault> => {
    const data = { bytes, textMax: MAX_TEXT_BYTES, told: TOLD }
    try {
      const parts = await askThread<MailParts | null>('mail', { data, ...limits })
      return parts ?? { fault: 'BROKEN' }
    } catch (error) {
      if (!(error instanceof ThreadEnded)) throw error
      return { fault: error.why === 'FAULT' ? 'BROKEN' : 'TOO_MUCH' }
    }
  }),
)
