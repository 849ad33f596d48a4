import { describe, expect, it } from 'vitest'
import { contentDisposition, reportFileName } from './file-name'

describe('reportFileName', () => {
  it.each([
    ['Strike plan veto', 'corroborate-report-7-strike-plan-veto.json'],
    ['  “We’ll do” — what?! ', 'corroborate-report-7-well-do-what.json'],
    ['../../etc/passwd\r\nX: y', 'corroborate-report-7-etc-passwd-x-y.json'],
    ['هدنة في غزة', 'corroborate-report-7-هدنة-في-غزة.json'],
    ['???', 'corroborate-report-7.json'],
  ])('%j becomes %s', (title, name) => {
    expect(reportFileName(7, title, 'json')).toBe(name)
  })

  it('cuts long titles between characters, not within', () => {
    expect(reportFileName(1, '𝒳'.repeat(300), 'csv')).toBe(`corroborate-report-1-${'𝒳'.repeat(60)}.csv`)
  })
})

describe('contentDisposition', () => {
  it('gives an ASCII name as it is', () => {
    expect(contentDisposition('attachment', 'a-1.csv')).toBe('attachment; filename="a-1.csv"')
  })

  it('gives another name in both ways', () => {
    expect(contentDisposition('attachment', 'report-1-été.csv')).toBe(
      `attachment; filename="report-1-ete.csv"; filename*=UTF-8''report-1-%C3%A9t%C3%A9.csv`,
    )
    expect(contentDisposition('inline', 'report-1-هدنة.html')).toMatch(
      /^inline; filename="report-1\.html"; filename\*=UTF-8''report-1-%D9/,
    )
  })

  it('never lets a quote or a line end into the header', () => {
    expect(contentDisposition('attachment', 'a"\r\nSet-Cookie: x.csv')).not.toMatch(/[\r\n]|"[^;]*"[^;]*"/)
  })
})
