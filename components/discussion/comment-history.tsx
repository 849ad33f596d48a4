'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { callAction } from '@/components/ui/call-action'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { Time } from '@/components/ui/time'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import type { RevisionView } from '@/lib/reviews/discussion/view'
import type { ProblemView } from '@/lib/web/result'
import type { DiscussionSite } from './discussion-site'

/** What a comment said before, fetched when it is asked for. */
export function CommentHistory({
  site: { team, actions },
  commentId,
}: {
  site: DiscussionSite
  commentId: string
}) {
  const t = useTranslations('discussion.history')
  const noAnswer = useNoAnswer()
  const [versions, setVersions] = useState<readonly RevisionView[] | null>(null)
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const [pending, start] = useTransition()
  function press() {
    if (versions) return setVersions(null)
    start(async () => {
      const result = await callAction(actions.history, { team, commentId }, noAnswer)
      setProblem(result.ok ? null : result.problem)
      if (result.ok) setVersions(result.value)
    })
  }
  return (
    <>
      <Button size="sm" variant="quiet" pending={pending} aria-expanded={versions !== null} onClick={press}>
        {t(versions ? 'hide' : 'show')}
      </Button>
      {problem && (
        <div className="w-full">
          <ProblemNotice problem={problem} />
        </div>
      )}
      {versions && (
        <ol
          className="ms-1.5 mt-1 flex w-full flex-col gap-2 border-s-2 border-line ps-2.5"
          aria-label={t('list')}
        >
          {versions.map(({ version, at, by, text }) => (
            <li key={version}>
              <p className="text-xs text-soft">
                {t.rich(text === null ? 'withdrawn' : 'said', {
                  version,
                  name: () => <bdi>{by.name}</bdi>,
                  when: () => <Time at={at} />,
                })}
              </p>
              {text !== null && (
                <p dir="auto" className="wrap-anywhere whitespace-pre-line text-soft">
                  {text}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
