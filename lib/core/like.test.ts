import { expect, it } from 'vitest'
import { containing } from './like'

it('takes what means something in a pattern as it stands', () => {
  expect(containing('100 % of C:\\files_old')).toBe('%100 \\% of C:\\\\files\\_old%')
})
