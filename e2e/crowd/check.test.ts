import { expect, it } from 'vitest'
import { percentile } from './ledger'
import { shownBy } from './listener'

it('reads of a page what its reader sees, and moments as they are meant', () => {
  const html = `<body><nav>12</nav><main id="x"><h1>The <b>quay</b></h1><script>var n = 1</script>
    <p>by <time dateTime="2026-06-09T10:00:00Z">two minutes ago</time></p></main><script>x</script></body>`
  expect(shownBy(html)).toBe('The quay by 2026-06-09T10:00:00Z')
})

it('finds the value that so large a share lies below', () => {
  const values = Array.from({ length: 100 }, (_, n) => 100 - n)
  expect([percentile(values, 0.5), percentile(values, 0.95), percentile([], 0.5)]).toEqual([
    51,
    96,
    Number.NaN,
  ])
})
