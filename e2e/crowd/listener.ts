import { setTimeout as sleep } from 'node:timers/promises'
import type { Servers } from './hands'

/** What a page asks to be told of, as its query; see `lib/reviews/live/input.ts`. */
export type Topic = { readonly claimId?: string; readonly storyId?: string }

/** When a page was told that the history had reached a line. */
export type Heard = { readonly seq: number; readonly at: number }

const TRY_AGAIN_MS = 200

/**
 * A page somebody has open: it listens, on another server when its own is gone, and looks anew when it is told of something,
 * one look at a time. What it showed last is what its reader believes.
 */
export class Listener {
  readonly heard: Heard[] = []
  /** How often a stream was lost and opened again. */
  reconnections = 0
  shows = ''
  private last = 0
  private wanted = 0
  private looked = -1
  private over = new AbortController()
  private readonly running: Promise<unknown>[] = []
  private server: number

  constructor(
    private readonly team: string,
    private readonly cookie: string,
    private readonly servers: Servers,
    readonly topic: Topic,
    at: number,
    /** The page that is looked at; nothing is, where it is left out. */
    private readonly page?: string,
  ) {
    this.server = at
  }

  /** Opens the page and listens until `stop`. Resolves once the stream has begun. */
  async start(since: number): Promise<void> {
    this.last = since
    this.wanted = since
    if (this.page) await this.look()
    const begun = new Promise<void>((resolve) => {
      this.running.push(this.listen(resolve))
    })
    if (this.page) this.running.push(this.keepLooking())
    await begun
  }

  async stop(): Promise<void> {
    this.over.abort()
    await Promise.allSettled(this.running)
  }

  /** What the page would show if it were opened now. */
  fresh(): Promise<string> {
    return this.fetchPage()
  }

  /** Whether all it was told of has been looked at. */
  isQuiet = () => this.looked >= this.wanted

  hasHeard = (seq: number) => this.last >= seq

  private base = () => this.servers[this.server % this.servers.length]?.url ?? ''

  private async listen(begun: () => void): Promise<void> {
    while (!this.over.signal.aborted) {
      try {
        await this.hear(begun)
      } catch {
        // Refused or broken off: the next server is asked.
      }
      if (this.over.signal.aborted) return
      this.reconnections += 1
      this.server += 1
      await sleep(TRY_AGAIN_MS)
    }
  }

  private async hear(begun: () => void): Promise<void> {
    const { claimId, storyId } = this.topic
    const query = new URLSearchParams({ since: String(this.last) })
    if (claimId) query.set('claim', claimId)
    if (storyId) query.set('story', storyId)
    const response = await fetch(`${this.base()}/${this.team}/live?${query}`, {
      headers: { Cookie: this.cookie },
      signal: this.over.signal,
    })
    if (!response.ok || !response.body) throw new Error(`no stream: ${response.status}`)
    let text = ''
    const decoder = new TextDecoder()
    for await (const chunk of response.body) {
      text += decoder.decode(chunk, { stream: true })
      const parts = text.split('\n\n')
      text = parts.pop() ?? ''
      for (const part of parts) this.take(part, begun)
    }
  }

  private take(part: string, begun: () => void): void {
    const kind = /^event: (\w+)$/m.exec(part)?.[1]
    const data = /^data: (.*)$/m.exec(part)?.[1]
    if (!kind || !data) return
    const { seq } = JSON.parse(data) as { seq?: number }
    if (kind === 'hello') {
      this.last = Math.max(this.last, seq ?? 0)
      begun()
    }
    if (kind !== 'changed' || seq === undefined) return
    this.last = Math.max(this.last, seq)
    this.wanted = Math.max(this.wanted, seq)
    this.heard.push({ seq, at: Date.now() })
  }

  private async keepLooking(): Promise<void> {
    while (!this.over.signal.aborted) {
      if (this.looked < this.wanted) await this.look()
      else await sleep(50)
    }
  }

  private async look(): Promise<void> {
    const wanted = this.wanted
    try {
      this.shows = await this.fetchPage()
      this.looked = wanted
    } catch {
      this.server += 1
      await sleep(TRY_AGAIN_MS)
    }
  }

  private async fetchPage(): Promise<string> {
    const response = await fetch(this.base() + (this.page ?? ''), {
      headers: { Cookie: this.cookie },
      redirect: 'manual',
    })
    if (response.status !== 200) throw new Error(`no page: ${response.status}`)
    return shownBy(await response.text())
  }
}

/** Milliseconds from each line to its being told, of those that were told under a number of their own. */
export function delaysOf(
  lines: readonly { readonly seq: number; readonly at: Date }[],
  listeners: readonly Listener[],
): number[] {
  const written = new Map(lines.map(({ seq, at }) => [seq, at.getTime()]))
  return listeners
    .flatMap(({ heard }) => heard)
    .flatMap(({ seq, at }) => {
      const line = written.get(seq)
      return line === undefined ? [] : [at - line]
    })
}

/** The words of a page as a reader sees them: of its main part, without what is in no relation to what happened. */
export function shownBy(html: string): string {
  const main = /<main[^>]*>([\s\S]*?)<\/main>/.exec(html)?.[1] ?? html
  return main
    .replaceAll(/<(script|style|template)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<time[^>]*dateTime="([^"]*)"[^>]*>[\s\S]*?<\/time>/gi, ' $1 ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
