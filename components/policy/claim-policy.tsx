import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { SectionHeading } from '@/components/ui/heading'
import { isolate } from '@/components/ui/isolate'
import { Time } from '@/components/ui/time'
import type { FindingView, PolicyResultView, WaiverView } from '@/lib/policy/result-view'
import type { ClaimView } from '@/lib/reviews/view'
import type { Action } from '@/lib/web/result'
import { SeverityMark, scopeOf } from './severity-mark'
import { SignWaiver } from './sign-waiver'
import { WithdrawWaiver } from './withdraw-waiver'

export type PolicyActions = {
  readonly sign: Action<{ waiverId: string }>
  readonly withdraw: Action<void>
}

type Place = {
  readonly team: string
  readonly me: string
  readonly claimId: string
  readonly list: 'now' | 'toDeny'
  readonly actions: PolicyActions
}

/** What one rule finds before the rest is folded away: a claim may have hundreds of attributions. */
const SHOWN = 5

/** What the sourcing rules say of a claim: what is not met first, with what would mend it and who may let it pass. */
export function ClaimPolicy({ claim, place }: { claim: ClaimView; place: Omit<Place, 'claimId' | 'list'> }) {
  const t = useTranslations('policy.claim')
  const { results, toDeny, version, decided, signaturesHidden } = claim.policy
  const failed = results.filter(({ outcome }) => outcome === 'FAIL')
  const here = { ...place, claimId: claim.id, list: 'now' } as const
  return (
    <section aria-labelledby="policy">
      <SectionHeading id="policy" meta={version > 0 && t('rules', { version })}>
        {t('title')}
      </SectionHeading>
      <p className="mb-2">
        {decided
          ? t(decided.isKept ? 'decided' : 'notKept', { verdict: decided.verdict, count: failed.length })
          : failed.length === 0
            ? t('allMet')
            : t('lead', { count: stopping(failed) })}
      </p>
      {signaturesHidden && <p className="mb-2 text-soft">{t('signaturesHidden')}</p>}
      <Unmet label={t('failed')} results={failed} place={here} />
      {toDeny.length > 0 && (
        <Disclosure summary={t('toDeny', { count: stopping(toDeny) })}>
          <Unmet label={t('toDenyFailed')} results={toDeny} place={{ ...here, list: 'toDeny' }} />
        </Disclosure>
      )}
      <Rest results={results.filter(({ outcome }) => outcome !== 'FAIL')} />
    </section>
  )
}

const stopping = (results: readonly PolicyResultView[]) =>
  results.filter(({ stops }) => stops.length > 0).length

/** What stands before a verdict first, then what was let pass, what warns and what is noted. */
function Unmet({
  label,
  results,
  place,
}: {
  label: string
  results: readonly PolicyResultView[]
  place: Place
}) {
  if (results.length === 0) return null
  const rank = ({ stops, severity }: PolicyResultView) =>
    stops.length > 0 ? 0 : 1 + ['BLOCK', 'WARN', 'INFO'].indexOf(severity)
  return (
    <ul aria-label={label} className="border-t border-line">
      {[...results]
        .sort((a, b) => rank(a) - rank(b))
        .map((result) => (
          <Failed key={result.ruleId} result={result} place={place} />
        ))}
    </ul>
  )
}

function Failed({ result, place }: { result: PolicyResultView; place: Place }) {
  const t = useTranslations('policy.claim')
  const words = useTranslations('policy.rules')
  const { ruleId, findings, mend, stops, signs, signer, waivers } = result
  const say = (key: string, params?: Record<string, string | number>) =>
    words(`${ruleId}.${key}` as never, params as never)
  const rule = say('title')
  const sentence = ({ code, params, side, stops: each }: FindingView) => {
    const told = say(`finding.${code}`, { ...UNTOLD, ...isolated(params), side: side ?? 'none' })
    // Where all of a rule's findings stop the same, its mark has said so.
    if (each.length === 0 || each.length === stops.length) return told
    return t('finding', { told, before: t(`before.${scopeOf(each)}`) })
  }
  return (
    <li className="grid grid-cols-[9.5rem_minmax(0,1fr)] gap-x-3 border-b border-line py-2.5 max-sm:grid-cols-1">
      <SeverityMark result={result} />
      <div className="flex min-w-0 flex-col gap-1">
        <p className="font-semibold">{rule}</p>
        <Found sentences={findings.slice(0, SHOWN).map(sentence)} />
        {findings.length > SHOWN && (
          <Disclosure summary={t('more', { count: findings.length - SHOWN })}>
            <Found sentences={findings.slice(SHOWN).map(sentence)} />
          </Disclosure>
        )}
        {mend && (stops.length > 0 || waivers.length === 0) && (
          <p className="text-soft">{say(`mend.${mend}`)}</p>
        )}
        {waivers.map((waiver) => (
          <Signed key={waiver.id} waiver={waiver} rule={rule} place={place} />
        ))}
        {signs.length > 0 ? (
          <SignWaiver
            {...place}
            {...{ ruleId, rule, covers: signs }}
            before={waivers.findLast(({ lapse }) => lapse !== null)?.reason}
            action={place.actions.sign}
          />
        ) : (
          stops.length > 0 && signer && <p className="text-xs text-faint">{t('signer', { role: signer })}</p>
        )}
      </div>
    </li>
  )
}

/** What the record of an early verdict does not tell: which words a hop changed. */
const UNTOLD = { was: '…', is: '…' }

/** What a finding is told with: numbers, words that choose a form, and words of people, which have a direction. */
const isolated = (params: FindingView['params']): FindingView['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, OF_PEOPLE.has(key) ? isolate(`${value}`) : value]),
  )
const OF_PEOPLE = new Set(['name', 'words', 'on', 'was', 'is'])

function Found({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul>
      {[...new Set(sentences)].map((sentence) => (
        <li key={sentence} className="wrap-anywhere">
          {sentence}
        </li>
      ))}
    </ul>
  )
}

function Signed({ waiver, rule, place }: { waiver: WaiverView; rule: string; place: Place }) {
  const t = useTranslations('policy.claim')
  const { id, by, role, reason, at, lapse, canWithdraw } = waiver
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 border-s-2 border-line-strong ps-2">
      <p className="min-w-0 wrap-anywhere">
        {t(lapse ? `lapsed.${lapse}` : 'signed', { name: isolate(by), role, reason: isolate(reason) })}
      </p>
      <Time at={at} className="text-xs text-faint" />
      {canWithdraw && (
        <WithdrawWaiver team={place.team} waiverId={id} rule={rule} by={by} action={place.actions.withdraw} />
      )}
    </div>
  )
}

/** Rules that are met or do not apply: nothing to do about, so they stand folded away. */
function Rest({ results }: { results: readonly PolicyResultView[] }) {
  const t = useTranslations('policy.claim')
  const words = useTranslations('policy.rules')
  if (results.length === 0) return null
  const passed = results.filter(({ outcome }) => outcome === 'PASS')
  const absent = results.filter(({ outcome }) => outcome === 'NOT_APPLICABLE')
  return (
    <div className="mt-2">
      <Disclosure summary={t('rest', { passed: passed.length, absent: absent.length })}>
        <ul>
          {[...passed, ...absent].map(({ ruleId, outcome }) => (
            <li key={ruleId} className="grid grid-cols-[9.5rem_minmax(0,1fr)] gap-x-3 py-0.5">
              <span className="text-faint">{t(outcome === 'PASS' ? 'PASS' : 'NOT_APPLICABLE')}</span>
              {words(`${ruleId}.title`)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
