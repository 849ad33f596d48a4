import { makeMember, makeTeam, type TestMember, type TestTeam } from '@/lib/testing/factories'
import { makeClaims, makeStory, type TestClaim, type TestStory } from '@/lib/testing/reviews'

export type Someone = { readonly member: TestMember; readonly cookie: string }

export type Crowd = {
  readonly team: TestTeam
  readonly story: TestStory
  readonly claims: readonly TestClaim[]
  /** The first of them wrote all claims. */
  readonly editors: readonly Someone[]
  readonly reviewers: readonly Someone[]
}

/** Signs somebody in: the whole `Cookie` header of a session of their own. */
export type SignIn = (member: TestMember) => Promise<string>

/** A newsroom of `people`, a fifth of them editors, and one story with `claims` claims that nobody has yet. */
export async function makeCrowd(
  { people, claims }: { people: number; claims: number },
  signIn: SignIn,
): Promise<Crowd> {
  const team = await makeTeam()
  const owner = await makeMember(team, 'OWNER')
  const members = async (role: 'EDITOR' | 'REVIEWER', count: number) =>
    Promise.all(
      Array.from({ length: count }, async () => {
        const member = await makeMember(team, role)
        return { member, cookie: await signIn(member) }
      }),
    )
  const editors = await members('EDITOR', Math.max(2, Math.round(people / 5)))
  const reviewers = await members('REVIEWER', people - editors.length)
  const author = editors[0]?.member ?? owner
  const story = await makeStory(author.scope)
  const texts = Array.from({ length: claims }, (_, n) => ({ text: `The quay shuts on day ${n + 1}.` }))
  return { team, story, claims: await makeClaims(author.scope, story, texts), editors, reviewers }
}
