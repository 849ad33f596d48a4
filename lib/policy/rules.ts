import type { Rule, RuleId } from './model'
import { anonymityReason } from './rules/anonymity-reason'
import { balance } from './rules/balance'
import { bareDescription } from './rules/bare-description'
import { circular } from './rules/circular'
import { commentAndLeak } from './rules/comment-and-leak'
import { detachedAttribution } from './rules/detached-attribution'
import { drift } from './rules/drift'
import { identityUnattested } from './rules/identity-unattested'
import { noPrimary } from './rules/no-primary'
import { noReplySought } from './rules/no-reply-sought'
import { oneSidedSearch } from './rules/one-sided-search'
import { pluralOfOne } from './rules/plural-of-one'
import { quoteAltered } from './rules/quote-altered'
import { secondaryOnly } from './rules/secondary-only'
import { selfReview } from './rules/self-review'
import { silentCorrection } from './rules/silent-correction'
import { singleOrigin } from './rules/single-origin'
import { twoFaced } from './rules/two-faced'
import { unarchived } from './rules/unarchived'
import { unattributed } from './rules/unattributed'
import { unnamedOnly } from './rules/unnamed-only'
import { unnamedOpinion } from './rules/unnamed-opinion'
import { unnamedUnjustified } from './rules/unnamed-unjustified'

/** Every sourcing rule by its id. */
export const RULES: Readonly<Record<RuleId, Rule>> = {
  unattributed,
  'plural-of-one': pluralOfOne,
  'two-faced': twoFaced,
  'single-origin': singleOrigin,
  'unnamed-only': unnamedOnly,
  'unnamed-opinion': unnamedOpinion,
  'unnamed-unjustified': unnamedUnjustified,
  'anonymity-reason': anonymityReason,
  'bare-description': bareDescription,
  'identity-unattested': identityUnattested,
  'comment-and-leak': commentAndLeak,
  'detached-attribution': detachedAttribution,
  'secondary-only': secondaryOnly,
  'no-primary': noPrimary,
  unarchived,
  'one-sided-search': oneSidedSearch,
  'quote-altered': quoteAltered,
  circular,
  drift,
  'no-reply-sought': noReplySought,
  'self-review': selfReview,
  'silent-correction': silentCorrection,
  balance,
}
