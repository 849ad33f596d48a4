import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import shipped from '@/lib/attribution/confidence/curves.json' with { type: 'json' }
import { ROOT } from '@/lib/testing/source-files'
import { curvesText } from './curves-text'

it('writes the curves that ship as they stand in the repository', () => {
  const file = path.join(ROOT, 'lib', 'attribution', 'confidence', 'curves.json')
  expect(curvesText(shipped)).toBe(fs.readFileSync(file, 'utf8'))
})
