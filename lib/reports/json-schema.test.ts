import { Ajv2020 } from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json } from '@/lib/core/json'
import { sampleReport } from '@/lib/testing/reports'
import { reportJsonSchema } from './json-schema'
import { parseReport, SCHEMA_ID } from './model'

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true, validateFormats: false })
const validate = ajv.compile(reportJsonSchema())

describe('the published JSON Schema', () => {
  it('is draft 2020-12 and names itself without a host', () => {
    expect(reportJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: SCHEMA_ID,
    })
    expect(JSON.stringify(reportJsonSchema())).not.toContain('127.0.0.1')
  })

  it('takes a frozen report', () => {
    expect(validate(sampleReport()), JSON.stringify(validate.errors)).toBe(true)
  })

  it.each<[string, (report: ReturnType<typeof sampleReport>) => unknown]>([
    ['a draft', (report) => ({ ...report, frozen: null })],
    ['a member too many', (report) => ({ ...report, more: 1 })],
    ['a member too few', ({ team, ...report }) => report],
    ['another version', (report) => ({ ...report, schemaVersion: 2 })],
    ['no claim', (report) => ({ ...report, claims: [] })],
    ['a withdrawn claim', (report) => withClaim(report, { state: 'WITHDRAWN' })],
    ['a stance for a verdict', (report) => withClaim(report, { verdict: 'DENIES' })],
    [
      'a digest that is none',
      (report) => ({ ...report, documents: [{ ...report.documents[0], textDigest: 'x' }] }),
    ],
  ])('refuses %s, and so does the reader', (_, change) => {
    const changed = change(sampleReport())
    expect(validate(changed)).toBe(false)
    expect(() => parseReport(canonicalJson(changed as Json))).toThrow()
  })

  it('describes what the reader reads', () => {
    expect(parseReport(canonicalJson(sampleReport() as Json))).toEqual(sampleReport())
  })
})

function withClaim(report: ReturnType<typeof sampleReport>, change: object) {
  return { ...report, claims: report.claims.map((claim) => ({ ...claim, ...change })) }
}
