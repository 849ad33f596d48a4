import { type ActionAnswer, callAction } from '../support/actions'
import { isRecord } from '../support/flight'

const ARTICLE = 'The council will shut the old quay, two port officials told Coast Wire on Saturday.'
const MINUTES = 'Minutes of 9 June. Item 4, the old quay: no vote was taken.'
const WORDS = 'no vote was taken'
const PASSWORD = 'a quay shut in May'

export type Prepared = { readonly claimId: string; readonly evidenceId: string }

/** A newsroom founded through the front door alone, as a stranger to the code would: nothing is written past it. */
export type Newsroom = {
  readonly team: string
  /** `Cookie` headers of the two who work there. */
  readonly owner: string
  readonly reviewer: string
  readonly claims: readonly Prepared[]
}

/** First run, a story, a reviewer who joins by invitation, and claims that they took on, each with evidence of theirs. */
export async function foundNewsroom(base: string, claims: number): Promise<Newsroom> {
  const call = async (action: string, input: Record<string, unknown>, cookie?: string) =>
    callAction({ base, action, input, cookie, at: { ...places, team: String(input.team ?? '') } })
  const places: Record<string, string> = {}
  const founded = await call('#setUp', {
    name: 'Ines Whitcombe',
    email: 'ines@desk.test',
    password: PASSWORD,
    newsroom: 'Tidewater Gazette',
  })
  const team = /^\/([^/]+)\/queue$/.exec(redirectOf(founded))?.[1] ?? ''
  const owner = sessionOf(founded)
  const invited = fieldsOf(
    await call('[team]/team#invite', { team, role: 'REVIEWER', note: '', days: 7 }, owner),
  )
  places.token = invited.token ?? ''
  const person = { name: 'Tam Ferreira', email: 'tam@desk.test', password: PASSWORD }
  const reviewer = sessionOf(await call('#joinWithNewAccount', { ...person, token: invited.token }))

  const article = { team, title: '', deadline: '', text: ARTICLE }
  const { storyId = '' } = fieldsOf(await call('[team]/stories#createStory', article, owner))
  places.story = storyId
  const minutes = { team, storyId, text: MINUTES }
  const { snapshotId } = fieldsOf(await call('[team]/stories#addEvidenceDocument', minutes, owner))
  const made: Prepared[] = []
  for (let n = 1; n <= claims; n += 1) {
    const text = `The quay shuts on day ${n}.`
    const { claimId = '' } = fieldsOf(
      await call('[team]/stories#createClaim', { team, storyId, text }, owner),
    )
    places.claim = claimId
    fieldsOf(await call('[team]/claims#takeClaim', { team, claimId }, reviewer))
    const start = MINUTES.indexOf(WORDS)
    const place = { snapshotId, start, end: start + WORDS.length, side: 'AGAINST', rank: 'PRIMARY', note: '' }
    const added = await call('[team]/claims#addEvidence', { team, claimId, ...place }, reviewer)
    made.push({ claimId, evidenceId: fieldsOf(added).evidenceId ?? '' })
  }
  return { team, owner, reviewer, claims: made }
}

/** The session that an answer brought along, as a `Cookie` header. */
function sessionOf(answer: ActionAnswer): string {
  const cookies = 'cookies' in answer ? answer.cookies : []
  const session = cookies.find((cookie) => cookie.startsWith('next-auth.session-token='))
  if (!session) throw new Error(`no session came with ${JSON.stringify(answer)}`)
  return session.split(';')[0] ?? ''
}

function redirectOf(answer: ActionAnswer): string {
  if (answer.kind !== 'redirect') throw new Error(`expected to be led on, got ${JSON.stringify(answer)}`)
  return answer.to
}

/** The texts in a value; throws for anything but success. */
function fieldsOf(answer: ActionAnswer): Readonly<Record<string, string | undefined>> {
  if (answer.kind !== 'ok') throw new Error(`expected success, got ${JSON.stringify(answer)}`)
  const entries = isRecord(answer.value) ? Object.entries(answer.value) : []
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}
