import { describe, expect, it } from 'vitest'
import { reportAnswer } from './answer'

const report = { number: 7, title: 'Strike plan veto' }
const answer = (format: 'html' | 'csv' | 'json', query = '') =>
  reportAnswer(report, format, 'body', new URL(`http://desk.test/x${query}`))

describe('a report as an answer', () => {
  it('is a download with its own name, taken for nothing else', async () => {
    const { headers } = answer('json')
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="corroborate-report-7-strike-plan-veto.json"',
    )
    expect(headers.get('content-type')).toBe('application/json')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(await answer('json').text()).toBe('body')
  })

  it('shows only the page in the browser, and only when asked', () => {
    const kind = (response: Response) => response.headers.get('content-disposition')?.split(';')[0]
    expect(kind(answer('html'))).toBe('attachment')
    expect(kind(answer('html', '?view=1'))).toBe('inline')
    expect(kind(answer('csv', '?view=1'))).toBe('attachment')
  })

  it('lets the page run, load and send nothing', () => {
    const policy = answer('html', '?view=1').headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/; sandbox$/)
    expect(policy).not.toContain('script')
  })
})
