import { expect, it } from 'vitest'
import { addEvidenceDocument } from '@/lib/stories/service'
import { makePdf } from '@/lib/testing/pdf'
import { problemOf } from '@/lib/testing/problems'
import { makeReviewDesk } from '@/lib/testing/reviews'
import { showPdfPage } from './show'

it('draws a page of a PDF, and none that nobody waits for any more', async () => {
  const { story, editor } = await makeReviewDesk()
  const bytes = makePdf([{ lines: [{ text: 'The old quay was shut.', x: 60, y: 80 }] }])
  const { snapshotId } = await addEvidenceDocument(editor.scope, {
    storyId: story.id,
    submission: { kind: 'UPLOAD', bytes, fileName: 'quay.pdf' },
    field: 'file',
  })
  const draw = (signal: AbortSignal, page = 1) => showPdfPage(editor.scope, { snapshotId, page, signal })
  const png = await draw(new AbortController().signal)
  expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')])
  expect(await problemOf(draw(AbortSignal.abort()))).toMatchObject({ kind: 'not-found' })
  // The turn is given on.
  expect((await draw(new AbortController().signal)).length).toBe(png.length)
})
