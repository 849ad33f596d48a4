import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ProblemNotice } from '@/components/ui/problem-notice'
import type { ProblemView } from '@/lib/web/result'

/** Why a submission was not taken, what was kept, and what to read before trying again. */
export function SubmitProblem({ problem }: { problem: ProblemView | null }) {
  const t = useTranslations('reviews')
  if (!problem || problem.kind === 'invalid') return null
  if (problem.code === 'unreachable')
    return (
      <Notice
        live
        kind="problem"
        title={t('unreachable')}
        action={
          <Button type="submit" size="sm">
            {t('tryAgain')}
          </Button>
        }
      />
    )
  if (problem.code === 'wordingChanged' && problem.conflict)
    return (
      <Notice live kind="warning" title={problem.message} todo={t('conflict.newWording')}>
        <p dir="auto" className="font-serif text-quote">
          {problem.conflict.theirs}
        </p>
      </Notice>
    )
  return <ProblemNotice problem={problem} />
}
