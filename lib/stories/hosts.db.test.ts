import { describe, expect, it } from 'vitest'
import { makeJobScope } from '@/lib/access/scope'
import { timeline } from '@/lib/audit/timeline'
import { db, violates } from '@/lib/core/db'
import { makeDesk, makeMember } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { makeReviewDesk } from '@/lib/testing/reviews'
import { newInternet } from '@/lib/testing/site/internet'
import { startSite } from '@/lib/testing/site/site'
import { getOrder, orderCapture } from './capture-orders'
import { changeHostsInput } from './host-input'
import { changeHosts, getHosts } from './hosts'
import { orderCaptureInput } from './input'
import { takeCapture } from './take-capture'

const input = (version: number, lists: { allow?: string; deny?: string }, note = '') =>
  changeHostsInput.parse({ version, note, ...lists })

describe('the hosts a team fetches from', () => {
  it('are all while nobody has changed anything, and are seen by everyone', async () => {
    const desk = await makeDesk()
    for (const role of ['owner', 'editor', 'reviewer', 'viewer'] as const) {
      const view = await getHosts(desk[role].scope)
      expect(view).toEqual({
        ...{ version: 0, allow: [], deny: [], history: [] },
        can: { edit: role === 'owner' },
      })
    }
  })

  it('are kept in one spelling and order, each once, with who changed what and why', async () => {
    const { owner, viewer } = await makeDesk()
    const typed = 'https://Ledger.Example/news, *.wire.example\nBÜCHER.example ledger.example'
    expect(await changeHosts(owner.scope, input(0, { allow: typed }, 'Agreed'))).toEqual({ version: 1 })
    await changeHosts(owner.scope, input(1, { allow: 'wire.example', deny: 'mirror.example.' }))
    const { version, allow, deny, history } = await getHosts(viewer.scope)
    expect([version, allow, deny]).toEqual([2, ['wire.example'], ['mirror.example']])
    expect(history).toMatchObject([
      {
        added: { allow: [], deny: ['mirror.example'] },
        removed: { allow: ['ledger.example', 'xn--bcher-kva.example'], deny: [] },
      },
      {
        ...{ by: owner.user.name, note: 'Agreed' },
        added: { allow: ['ledger.example', 'wire.example', 'xn--bcher-kva.example'], deny: [] },
      },
    ])
    const { entries } = await timeline(owner.scope)
    expect(entries.map(({ kind }) => kind)).toEqual(['hosts.changed', 'hosts.changed'])
    const rows = db().hostSettings.updateMany({ where: { teamId: owner.scope.teamId }, data: { deny: [] } })
    expect(violates(await rows.catch((error: unknown) => error), 'CB001')).toBe(true)
  })

  it('are not changed by the same again, nor over somebody else’s lists unread', async () => {
    const { owner, team } = await makeDesk()
    const other = await makeMember(team, 'OWNER')
    await changeHosts(owner.scope, input(0, { deny: 'mirror.example' }))
    expect(await changeHosts(owner.scope, input(0, { deny: 'Mirror.example' }))).toEqual({ version: 1 })
    const problem = await problemOf(changeHosts(other.scope, input(0, { deny: 'echo.example' })))
    expect(problem).toMatchObject({
      code: 'hostsChanged',
      conflict: { by: owner.user.name, version: 1, theirs: '{"allow":[],"deny":["mirror.example"]}' },
    })
    expect((await getHosts(owner.scope)).version).toBe(1)
  })

  it.each(['not a host name!', '[::g]', 'user@ledger.example', 'http://'])('are no %j', async (deny) => {
    const { owner } = await makeDesk()
    const { fields } = await problemOf(
      changeHosts(owner.scope, input(0, { deny: deny.replaceAll(' ', '%20') })),
    )
    expect(fields?.deny?.code).toBe('hostUnreadable')
  })

  it('are at most five hundred a list', async () => {
    const { owner } = await makeDesk()
    const many = Array.from({ length: 501 }, (_, n) => `h${n}.example`).join('\n')
    const { fields } = await problemOf(changeHosts(owner.scope, input(0, { allow: many })))
    expect(fields?.allow?.code).toBe('hostsTooMany')
  })

  it('are changed by an owner alone', async () => {
    const desk = await makeDesk()
    for (const role of ['editor', 'reviewer', 'viewer'] as const)
      expect(await refusal(changeHosts(desk[role].scope, input(0, { deny: 'a.example' })))).toBe('forbidden')
  })
})

describe('what a team does not fetch', () => {
  const order = (scope: Parameters<typeof orderCapture>[0], storyId: string, address: string) =>
    orderCapture(scope, orderCaptureInput.parse({ storyId, address }))

  it('is refused beside the address when it is ordered, and by no other team’s lists', async () => {
    const desk = await makeReviewDesk()
    const elsewhere = await makeReviewDesk()
    await changeHosts(desk.owner.scope, input(0, { allow: 'ledger.example', deny: 'old.ledger.example' }))
    const told = async (address: string) => {
      const { fields } = await problemOf(order(desk.first.scope, desk.story.id, address))
      return fields?.address?.code
    }
    expect(await told('https://post.example/')).toBe('fetch.notListed')
    expect(await told('https://www.old.ledger.example/')).toBe('fetch.denied')
    await order(desk.first.scope, desk.story.id, 'https://www.ledger.example/')
    await order(elsewhere.first.scope, elsewhere.story.id, 'https://post.example/')
  })

  it('is refused when its turn comes, though it was ordered before', async () => {
    const desk = await makeReviewDesk()
    const site = await startSite()
    try {
      const { orderId } = await order(desk.first.scope, desk.story.id, 'http://post.example/article')
      await changeHosts(desk.owner.scope, input(0, { deny: 'post.example' }))
      const { resolve, dial } = newInternet({ ports: { http: site.port } })
      const options = { userAgent: 'Corroborate test', robots: null, resolve, dial }
      await takeCapture(makeJobScope(desk.team.id), orderId, new AbortController().signal, options)
      const { state, problem } = await getOrder(desk.first.scope, orderId)
      expect([state, problem?.code, site.asked]).toEqual(['FAILED', 'denied', []])
    } finally {
      await site.close()
    }
  })
})
