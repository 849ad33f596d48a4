import type { Scope } from '@/lib/access/scope'
import { type ChainLine, lineHash } from '@/lib/audit/chain'
import { findHead } from '@/lib/audit/repository'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { expect, test } from '../support/test'

/** Adds so many sound lines to a team's history at once, as thousands of changes would have. */
async function happen({ teamId, ...scope }: Scope, times: number): Promise<void> {
  const head = await findHead({ teamId, ...scope })
  const lines: (ChainLine & { hash: string })[] = []
  let prevHash = head.hash
  for (let seq = head.seq + 1; seq <= head.seq + times; seq += 1) {
    const line = {
      ...{ id: newId(), teamId, seq, at: new Date(), actorId: scope.actorId, kind: 'team.created' },
      ...{ subjectType: 'team', subjectId: teamId, storyId: null, claimId: null },
      ...{ data: { name: `Desk ${seq}` }, prevHash },
    }
    prevHash = lineHash(line)
    lines.push({ ...line, hash: prevHash })
  }
  await db().$executeRaw`
    INSERT INTO "AuditEvent" SELECT * FROM jsonb_populate_recordset(NULL::"AuditEvent", ${JSON.stringify(lines)}::jsonb)`
  await db().$executeRaw`
    INSERT INTO "AuditHead" ("teamId", seq, hash) VALUES (${teamId}::uuid, ${head.seq + times}, ${prevHash})
    ON CONFLICT ("teamId") DO UPDATE SET seq = EXCLUDED.seq, hash = EXCLUDED.hash`
}

test('one press checks a history of any length, a part of it in each request', async ({ desk, pageOf }) => {
  await happen(desk.owner.scope, 20_050)
  const page = await pageOf(desk.viewer)
  await page.goto(`/${desk.team.slug}/team/log`)
  const said: string[] = []
  await page.exposeFunction('hear', (words: string) => said.push(words))
  await page.locator('form [role=status]').evaluate((status) => {
    const hear: unknown = Reflect.get(window, 'hear')
    const tell = () => typeof hear === 'function' && hear(status.textContent)
    new MutationObserver(tell).observe(status, { childList: true, characterData: true, subtree: true })
  })
  await page.getByRole('button', { name: 'Check the chain' }).click()
  await expect(page.getByText('The chain holds: 20,050 entries,')).toBeVisible()
  await expect.poll(() => said.length).toBe(3)
  expect(said[0]).toBe('It holds so far: 10,000 of 20,050 entries are checked.')
  expect(said[1]).toBe('It holds so far: 20,000 of 20,050 entries are checked.')
  expect(said[2]).toContain('The chain holds: 20,050 entries')
})
