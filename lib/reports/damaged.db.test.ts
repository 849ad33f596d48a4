import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { originalOf } from '@/lib/archive/original'
import { db } from '@/lib/core/db'
import { problemOf } from '@/lib/testing/problems'
import { makeReportDesk } from '@/lib/testing/report-desk'
import { listDamaged } from './damaged'
import { freezeReport } from './freeze'
import { getReport } from './read'

it('a report tells the desk of the captures it quotes whose originals are altered, and stays as it left', async () => {
  const desk = await makeReportDesk()
  const frozen = await freezeReport(desk.editor.scope, {
    ...{ storyId: desk.storyId, claimIds: [desk.decidedId], title: 'What we can print' },
    ...{ showReviewerNames: false, seen: '', key: null },
  })
  const report = await getReport(desk.viewer.scope, frozen.id)
  expect(await listDamaged(desk.viewer.scope, report)).toEqual([])
  const minutes = await db().snapshot.findFirstOrThrow({
    where: { teamId: desk.team.id, document: { kind: 'EVIDENCE' } },
    select: { id: true, digest: true },
  })
  fs.writeFileSync(
    path.join(process.env.BLOB_DIR ?? '', minutes.digest.slice(0, 2), minutes.digest),
    'Item 4. Quay. A vote was taken.',
  )
  await problemOf((await originalOf(desk.viewer.scope, minutes.id)).bytes())
  expect(await listDamaged(desk.viewer.scope, report)).toMatchObject([
    { snapshotId: minutes.id, title: 'Council minutes', state: 'ALTERED' },
  ])
  expect((await getReport(desk.viewer.scope, frozen.id)).digest).toBe(frozen.digest)
})
