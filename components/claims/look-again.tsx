'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { snapshotHref } from '@/components/archive/snapshot-href'
import { lookKey } from '@/components/reviews/kept-words'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { TextInput } from '@/components/ui/text-input'
import { Time } from '@/components/ui/time'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { useKeptText } from '@/components/ui/use-kept-text'
import type { LookedAt, MarkCause, MarkView } from '@/lib/provenance/mark-view'
import type { ClaimView } from '@/lib/reviews/view'
import type { Action } from '@/lib/web/result'

type Props = {
  team: string
  me: string
  claimId: string
  isDecided: boolean
  again: ClaimView['again']
  clear: Action<void>
}

/** What the claim wants another look for: what it rests on was withdrawn, or two of its sources are one. */
export function LookAgain({
  team,
  me,
  claimId,
  isDecided,
  again: { marks, looked, canClear },
  clear,
}: Props) {
  const t = useTranslations('claims.again')
  if (marks.length + looked.length === 0) return null
  const done = looked.map((mark) => <Looked key={mark.id} team={team} mark={mark} />)
  return (
    <section aria-label={t('heading')} className="flex flex-col gap-3">
      {marks.map((mark) => (
        <Notice
          key={mark.id}
          kind="warning"
          title={<What code={mark.cause} mark={mark} />}
          todo={t(mark.afterVerdict ? 'stands' : 'before')}
        >
          <Shown team={team} mark={mark} />
          {canClear && <Clear team={team} me={me} claimId={claimId} markId={mark.id} clear={clear} />}
        </Notice>
      ))}
      {isDecided && done.length > 0 ? (
        <Disclosure summary={t('earlier', { count: done.length })}>
          <div className="flex flex-col gap-3">{done}</div>
        </Disclosure>
      ) : (
        done
      )}
    </section>
  )
}

/** What somebody found who had the look. */
function Looked({ team, mark }: { team: string; mark: LookedAt }) {
  const t = useTranslations('claims.again')
  return (
    <Notice kind="info" title={<What code={`LOOKED_${mark.cause}`} mark={mark} />}>
      <Shown team={team} mark={mark} />
      {mark.look ? <Found look={mark.look} /> : <p>{t('hidden')}</p>}
    </Notice>
  )
}

function Found({ look: { by, at, note } }: { look: NonNullable<LookedAt['look']> }) {
  const t = useTranslations('claims.again')
  return (
    <>
      <p>{t.rich('looked', { who: () => <bdi>{by}</bdi>, when: () => <Time at={at} as="date" /> })}</p>
      <p dir="auto" className="wrap-anywhere whitespace-pre-line">
        {note}
      </p>
    </>
  )
}

function What({ code, mark }: { code: MarkCause | `LOOKED_${MarkCause}`; mark: MarkView }) {
  const t = useTranslations('claims.again')
  const { what, by, words, withdrawnAt, at } = mark
  const when = () => <Time at={withdrawnAt ?? at} as="date" />
  return t.rich(code, { what, by, words: words ?? 'none', when })
}

/** Why it was withdrawn, and where that can be read. */
function Shown({ team, mark: { reason, snapshotId } }: { team: string; mark: MarkView }) {
  const t = useTranslations('claims.again')
  return (
    <>
      {reason && (
        <p dir="auto" className="wrap-anywhere whitespace-pre-line text-soft">
          {reason}
        </p>
      )}
      {snapshotId && (
        <Link prefetch={false} href={snapshotHref(team, snapshotId)} className="link w-fit">
          {t('capture')}
        </Link>
      )}
    </>
  )
}

/** Somebody says that they had the other look, and what they found. */
function Clear({
  team,
  me,
  claimId,
  markId,
  clear,
}: {
  team: string
  me: string
  claimId: string
  markId: string
  clear: Action<void>
}) {
  const t = useTranslations('claims.again')
  const toast = useToast()
  const { form, pending, problem, fault } = useActionForm(clear, () => {
    note.forget()
    toast({ message: t('cleared') })
  })
  const note = useKeptText(lookKey(me, claimId, markId))
  return (
    <form
      {...form}
      data-holding={note.typed || undefined}
      className="no-print mt-2 flex max-w-[36rem] flex-col gap-2"
    >
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="me" value={me} />
      <input type="hidden" name="markId" value={markId} />
      <ProblemNotice problem={problem?.kind === 'invalid' ? null : problem} />
      <Field label={t('note')} error={fault('note')} required>
        {(control) => (
          <span className="flex items-start gap-2">
            <TextInput
              {...control}
              ref={note.ref}
              name="note"
              autoComplete="off"
              // Two texts put together stand below each other, which one line cannot show.
              value={note.text.replace(/\n+/g, ' ')}
              onChange={(event) => note.write(event.target.value)}
            />
            <Button type="submit" pending={pending} className="shrink-0">
              {t('clear')}
            </Button>
          </span>
        )}
      </Field>
    </form>
  )
}
