import fs from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json } from '@/lib/core/json'
import { sampleReport } from '@/lib/testing/reports'
import { reportJsonSchema } from './json-schema'
import { parseReport } from './model'
import { SCHEMA_VERSION, schemaId } from './schema'

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true, validateFormats: false })
const validate = ajv.compile(reportJsonSchema(SCHEMA_VERSION))

describe('the published JSON Schema', () => {
  it('is draft 2020-12 and names itself without a host', () => {
    expect(reportJsonSchema(SCHEMA_VERSION)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: schemaId(SCHEMA_VERSION),
    })
    expect(JSON.stringify(reportJsonSchema(SCHEMA_VERSION))).not.toContain('127.0.0.1')
  })

  it('takes a frozen report', () => {
    expect(validate(sampleReport()), JSON.stringify(validate.errors)).toBe(true)
  })

  it.each<[string, (report: ReturnType<typeof sampleReport>) => unknown]>([
    ['a draft', (report) => ({ ...report, frozen: null })],
    ['a member too many', (report) => ({ ...report, more: 1 })],
    ['a member too few', ({ team, ...report }) => report],
    ['another version', (report) => ({ ...report, schemaVersion: 3 })],
    ['the name of another version', (report) => ({ ...report, schemaVersion: 1 })],
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

  it.each([1, 2] as const)(
    'of version %i is what was published: reports of it lie with others',
    (version) => {
      const published = fs.readFileSync(
        new URL(`./published/report-v${version}.json`, import.meta.url),
        'utf8',
      )
      expect(reportJsonSchema(version)).toEqual(JSON.parse(published))
    },
  )

  it('of the first version is still read by, without what it does not tell of', () => {
    const first = firstVersion()
    expect(ajv.validate(reportJsonSchema(1), first), JSON.stringify(ajv.errors)).toBe(true)
    const read = parseReport(canonicalJson(first as Json))
    expect(read).toMatchObject({ schemaVersion: 1, $schema: '/schema/report-v1.json' })
    expect(read.claims[0]?.attributions.map(({ checks }) => checks)).toEqual([[], []])
    expect(read.documents.map(({ address }) => address)).toEqual([null, null, null])
    const more = { ...first, claims: sampleReport().claims }
    expect(() => parseReport(canonicalJson(more as Json))).toThrow()
  })

  it('describes what the reader reads', () => {
    expect(parseReport(canonicalJson(sampleReport() as Json))).toEqual(sampleReport())
  })
})

function withClaim(report: ReturnType<typeof sampleReport>, change: object) {
  return { ...report, claims: report.claims.map((claim) => ({ ...claim, ...change })) }
}

/** The sample as it was frozen before reports told of checks and addresses. */
function firstVersion() {
  const { documents, claims, ...report } = sampleReport()
  const withoutChecks = <T extends { checks: unknown }>({ checks: _, ...rest }: T) => rest
  return {
    ...report,
    ...{ $schema: '/schema/report-v1.json', schemaId: schemaId(1), schemaVersion: 1 },
    documents: documents.map(({ address: _, ...rest }) => rest),
    claims: claims.map((claim) => ({
      ...claim,
      attributions: claim.attributions.map(withoutChecks),
      evidence: claim.evidence.map(withoutChecks),
    })),
  }
}
