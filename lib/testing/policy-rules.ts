import { describe, expect, it } from 'vitest'
import type { PolicyCase } from '@/lib/policy/case'
import type { RuleId } from '@/lib/policy/model'
import { RULES } from '@/lib/policy/rules'
import { englishWords } from './reports'

type Examples = {
  readonly passes: PolicyCase
  /** Cases that fail, by the code of what is found. */
  readonly fails: Readonly<Record<string, PolicyCase>>
  /** A case that the rule has nothing to say of; null for one that asks the same of every claim. */
  readonly absent: PolicyCase | null
  /** What a failing case is once somebody did what the rule says would mend it. */
  readonly mended: readonly PolicyCase[]
}

/** A rule as people meet it: kept, broken in each of its ways, mended, and where it has nothing to say. */
export function describeRule(id: RuleId, { passes, fails, absent, mended }: Examples): void {
  const check = (of: PolicyCase) => RULES[id].check(of)
  describe(id, () => {
    it('passes', () => {
      expect(check(passes)).toMatchObject({ outcome: 'PASS', findings: [] })
    })

    it.each(Object.entries(fails))('fails: %s, in words that can be read', (code, of) => {
      const { outcome, findings, mend } = check(of)
      expect([outcome, ...findings.map((finding) => finding.code)]).toEqual(['FAIL', code])
      for (const { params, side } of findings) {
        const sentence = englishWords(`policy.rules.${id}.finding.${code}`, { ...params, side: side ?? '' })
        expect(sentence).toMatch(/^\S.*\.$/)
      }
      expect(englishWords(`policy.rules.${id}.mend.${mend}`)).toMatch(/^\S.*\.$/)
    })

    if (absent)
      it('has nothing to say where it does not apply', () => {
        expect(check(absent)).toMatchObject({ outcome: 'NOT_APPLICABLE', findings: [] })
      })

    it('is content once that is mended', () => {
      for (const of of mended) expect(check(of)).toMatchObject({ outcome: 'PASS', findings: [] })
    })
  })
}
