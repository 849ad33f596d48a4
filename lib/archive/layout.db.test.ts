import { expect, it } from 'vitest'
import { transaction } from '@/lib/core/db'
import { createStoryOf } from '@/lib/stories/create'
import { effort, PATIENCE_MS } from '@/lib/testing/effort'
import { makeScope } from '@/lib/testing/factories'
import { makePdf } from '@/lib/testing/pdf'
import { keepBytes } from './keep'
import type { Layout } from './pdf/layout'
import { getLayout } from './service'
import { captureOrRefuse } from './submit'

it(
  'the layout of a long PDF is kept with little more work than it takes to write it as JSON',
  async () => {
    const scope = await makeScope('EDITOR')
    const bytes = makePdf([{ lines: [{ text: 'The pier is shut.', x: 60, y: 60 }] }])
    const capture = await captureOrRefuse({ kind: 'UPLOAD', bytes, fileName: 'pier.pdf' }, 'file')
    const line = Array.from({ length: 43 }, (_, at) => (at * 7919) % 5000)
    const lines = Array.from({ length: 20_000 }, () => [...line])
    const layout: Layout = { version: 1, pages: [{ width: 5950, height: 8420, lines }] }
    const kept = await keepBytes({ ...capture, layout })
    const written = await effort(() => {
      for (let time = 0; time < 5; time += 1) JSON.stringify(layout)
    })
    let snapshotId = ''
    const spent = await effort(async () => {
      const made = await transaction((tx) => createStoryOf(tx, scope, kept, {}))
      snapshotId = made.snapshotId
    })
    expect(await getLayout(scope, snapshotId)).toEqual(layout)
    // Looked through number by number it is fifty times as much.
    expect(spent).toBeLessThan((written / 5) * 30)
  },
  PATIENCE_MS,
)
