import type { z } from 'zod'
import { authorize } from '@/lib/access/authorize'
import type { Permission } from '@/lib/access/permissions'
import type { Scope } from '@/lib/access/scope'
import { actorOf, getActor } from '@/lib/auth/session'
import { ProblemError, signedOut } from '@/lib/core/errors'
import { log } from '@/lib/core/log'
import { enterStream } from '@/lib/core/streams'
import { defineRoute } from './route'

/** A line that says nothing, so that nobody on the way takes the connection for dead. */
const BEAT_MS = 20_000
/** How long it is taken for granted that who listens still may. */
const TRUSTED_MS = 5_000
/** Messages that may wait for a client which does not read; one that is further behind is let go, and asks again. */
const MOST_WAITING = 64

type Message = { readonly kind: string; readonly seq?: number }

/**
 * A stream of server-sent events (WHATWG HTML, 9.2) as a declaration: who may open it, and what it follows. Each message
 * goes out under its `kind`, with `seq` as its id. Before anything is sent the person must still be signed in and
 * allowed; a stream of one who is not is ended. It ends at once when the server stops.
 */
export function defineStream<S extends z.ZodType>(definition: {
  permission: Permission
  params: S
  /** Begins to follow; answers what ends that. Called once `send` leads somewhere. */
  follow: (scope: Scope, url: URL, request: Request, send: (message: Message) => void) => Promise<() => void>
}): ReturnType<typeof defineRoute> {
  const { permission, params } = definition
  return defineRoute({
    permission,
    params,
    handle: async (scope, _, url, request) => {
      const actor = await getActor()
      if (!actor) throw signedOut()
      const may = stillMay(actor.sessionId, scope, permission)
      const { body, send, end, ended } = openBody(may)
      const stop = await definition.follow(scope, url, request, send).catch((error: unknown) => {
        end()
        throw error
      })
      ended(stop)
      request.signal.addEventListener('abort', end)
      if (request.signal.aborted) end()
      return new Response(body, {
        headers: {
          'content-type': 'text/event-stream; charset=utf-8',
          // Whatever packs or gathers what it passes on would keep it from arriving.
          'cache-control': 'no-store, no-transform',
          'x-accel-buffering': 'no',
        },
      })
    },
  })
}

/** Whether the session still counts and the member still may, asked anew when that is older than `TRUSTED_MS`. */
function stillMay(sessionId: string, { teamSlug, actorId }: Scope, permission: Permission) {
  let asked = Date.now()
  let answer = Promise.resolve(true)
  return (): Promise<boolean> => {
    if (Date.now() - asked > TRUSTED_MS) {
      asked = Date.now()
      answer = actorOf(sessionId)
        .then((actor) => authorize(actor, teamSlug, permission))
        .then(
          (scope) => scope.actorId === actorId,
          (error: unknown) => {
            if (!(error instanceof ProblemError)) log().error({ err: error }, 'a stream could not be checked')
            return false
          },
        )
    }
    return answer
  }
}

/** The body of an answer that is written to until somebody ends it. */
function openBody(may: () => Promise<boolean>) {
  const encoder = new TextEncoder()
  const closers: (() => void)[] = []
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let over = false

  function end(): void {
    if (over) return
    over = true
    for (const close of closers) close()
    try {
      controller?.close()
    } catch {
      // The client has closed it already.
    }
  }

  function write(text: string): void {
    if (over || !controller) return
    if ((controller.desiredSize ?? 0) < -MOST_WAITING) end()
    else controller.enqueue(encoder.encode(text))
  }

  async function allowed(text: string): Promise<void> {
    if (over) return
    if (await may()) write(text)
    else end()
  }

  const body = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given
      write('retry: 1000\n\n')
    },
    cancel: end,
  })
  const beat = setInterval(() => void allowed(': still here\n\n'), BEAT_MS)
  beat.unref()
  const leave = enterStream(end)
  closers.push(() => clearInterval(beat), leave)
  return {
    body,
    end,
    send: ({ kind, seq, ...rest }: Message) => {
      const id = seq === undefined ? '' : `id: ${seq}\n`
      void allowed(
        `event: ${kind}\n${id}data: ${JSON.stringify(seq === undefined ? rest : { seq, ...rest })}\n\n`,
      )
    },
    /** What is to be done when it ends; at once where it has. */
    ended(close: () => void): void {
      if (over) close()
      else closers.push(close)
    },
  }
}
