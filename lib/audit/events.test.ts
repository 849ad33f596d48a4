import { expect, it } from 'vitest'
import { sourceFiles } from '@/lib/testing/source-files'
import { isEventKind } from './events'

it('knows no kind of event that nothing writes', () => {
  const services = sourceFiles('lib').filter(
    (file) => !/\.test\.ts$|^lib\/(audit|testing)\//.test(file.path) && file.text.includes('audit/'),
  )
  const written = new Set(services.flatMap((file) => file.text.match(/(?<=')[a-z]+\.[a-z-]+(?=')/g) ?? []))
  const declared = sourceFiles('lib')
    .filter((file) => file.path === 'lib/audit/events.ts')
    .flatMap((file) => file.text.match(/(?<=^ {2}')[a-z]+\.[a-z-]+(?=':)/gm) ?? [])
  expect(declared.length).toBeGreaterThan(30)
  expect(declared.filter((kind) => !isEventKind(kind))).toEqual([])
  expect(declared.filter((kind) => !written.has(kind))).toEqual([])
})
