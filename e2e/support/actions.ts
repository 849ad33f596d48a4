import { type BuiltAction, builtActions } from './entry-points'
import { isRecord, readFlight } from './flight'

export type Problem = {
  readonly kind: string
  readonly code: string
  readonly message: string
  readonly fields: Readonly<Record<string, string>>
  readonly conflict?: { theirs: string; base: string; by: string; version: number }
}

/** What a call was answered: a value, a problem, a way to another page, or nothing that an action could say. */
export type ActionAnswer =
  | { readonly kind: 'ok'; readonly value: unknown; readonly cookies: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies: readonly string[] }
  | { readonly kind: 'broken'; readonly status: number; readonly body: string }

export type ActionCall = {
  /** The action's name as `entryPoints` gives it. */
  readonly action: string
  /** Plain data, or a form. */
  readonly input: unknown
  /** A whole `Cookie` header; none for someone signed out. */
  readonly cookie?: string
  /** Parameters of the address to call from; the first page of the action that needs no others is taken. */
  readonly at?: Readonly<Record<string, string>>
  readonly base?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Told of everything that has arrived, each time more has: for those who cannot wait for the end. */
  readonly onArrival?: (bytes: Uint8Array) => void
}

let built: ReadonlyMap<string, BuiltAction> | undefined

export function builtAction(name: string): BuiltAction {
  built ??= new Map(builtActions().map((action) => [action.name, action]))
  const action = built.get(name)
  if (!action) throw new Error(`the build answers to no action ${name}`)
  return action
}

/** Calls a server action over HTTP the way React in the browser does. Throws only when the connection fails. */
export async function callAction(call: ActionCall): Promise<ActionAnswer> {
  const { id, pages } = builtAction(call.action)
  const base = call.base ?? process.env.E2E_URL ?? ''
  const { body, type } = encodeBody(call.input)
  const response = await fetch(base + callFrom(pages, call), {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'Next-Action': id,
      Accept: 'text/x-component',
      Origin: base,
      ...(type && { 'Content-Type': type }),
      ...(call.cookie && { Cookie: call.cookie }),
      ...call.headers,
    },
    body,
  })
  return readAnswer(response, await readBody(response, call.onArrival))
}

async function readBody(response: Response, onArrival: ActionCall['onArrival']): Promise<Uint8Array> {
  if (!onArrival) return new Uint8Array(await response.arrayBuffer())
  let arrived = Buffer.alloc(0)
  for await (const chunk of response.body ?? []) {
    arrived = Buffer.concat([arrived, chunk])
    onArrival(arrived)
  }
  return arrived
}

function readAnswer(response: Response, bytes: Uint8Array): ActionAnswer {
  const cookies = response.headers.getSetCookie()
  const to = response.headers.get('x-action-redirect')?.replace(/;\w+$/, '')
  if (to !== undefined) return { kind: 'redirect', to, cookies }
  const broken = (body: string) => ({ kind: 'broken', status: response.status, body }) as const
  if (!response.headers.get('content-type')?.startsWith('text/x-component'))
    return broken(new TextDecoder().decode(bytes).slice(0, 2_000))
  const read = readFlight(bytes)
  if ('thrown' in read) return broken(read.thrown)
  const { answer } = read
  if (isRecord(answer) && answer.ok === true) return { kind: 'ok', value: answer.value, cookies }
  if (isRecord(answer) && isRecord(answer.problem))
    return { kind: 'problem', problem: answer.problem as Problem }
  return broken(JSON.stringify(answer))
}

/** The answer in one word: `ok`, `redirect`, the kind of the problem, or `broken 500`. */
export function inOneWord(answer: ActionAnswer): string {
  if (answer.kind === 'problem') return answer.problem.kind
  return answer.kind === 'broken' ? `broken ${answer.status}` : answer.kind
}

function callFrom(pages: readonly string[], { at = {}, input, action }: ActionCall): string {
  const team = isRecord(input) && typeof input.team === 'string' ? input.team : 'nobody'
  const known: Readonly<Record<string, string>> = { team, ...at }
  const page = [...pages]
    .sort((a, b) => a.length - b.length)
    .find((one) => parameters(one).every((name) => known[name] !== undefined) && one !== '/[team]')
  if (!page) throw new Error(`${action} can be called from ${pages.join(', ')} only; say where`)
  return fillIn(page, known)
}

const parameters = (page: string) => [...page.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name)

/** An address with its parameters: `/[team]/queue` → `/tidewater/queue`. */
export function fillIn(page: string, known: Readonly<Record<string, string>>): string {
  return page.replaceAll(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(known[name] ?? ''))
}

/** Arguments as React encodes them: `[previous, input]`, a form as parts of its own beside them. */
function encodeBody(input: unknown): { body: string | FormData; type: string | null } {
  if (!(input instanceof FormData))
    return { body: JSON.stringify([null, escapeDollars(input)]), type: 'text/plain;charset=UTF-8' }
  const body = new FormData()
  for (const [name, value] of input.entries()) body.append(`_1_${name}`, value)
  body.append('0', '[null,"$K1"]')
  return { body, type: null }
}

/** Stands for a text that goes over the wire as it is, to send what only React itself would write. */
export class Raw {
  constructor(readonly text: string) {}
}

function escapeDollars(value: unknown): unknown {
  if (value instanceof Raw) return value.text
  if (typeof value === 'string') return value.startsWith('$') ? `$${value}` : value
  if (Array.isArray(value)) return value.map(escapeDollars)
  if (!isRecord(value)) return value === undefined ? '$undefined' : value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, escapeDollars(item)]))
}
