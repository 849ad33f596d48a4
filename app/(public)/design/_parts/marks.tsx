import { Avatar } from '@/components/ui/avatar'
import { Badge, Mark, OpenBadge, Tag } from '@/components/ui/badge'
import { Facts } from '@/components/ui/facts'
import { PrintHeading, SectionHeading } from '@/components/ui/heading'
import { Kbd } from '@/components/ui/kbd'
import { ProgressBar, SegmentBar } from '@/components/ui/progress'
import { Quote } from '@/components/ui/quote'
import { Time } from '@/components/ui/time'

const LINE = 'flex flex-wrap items-center gap-2'

export function Marks() {
  return (
    <div className="mb-8 flex flex-col gap-4">
      <PrintHeading>The president vetoed an Israeli plan to kill Khamenei.</PrintHeading>
      <div className={LINE}>
        <OpenBadge>in review</OpenBadge>
        <span className="text-xs text-soft">
          two blind reviews, then sign-off by an editor · due <Time at="2026-11-23T17:30:00Z" as="clock" /> ·{' '}
          <Time at="2025-06-16T17:30:00Z" as="relative" /> · <Time at="2025-06-16T17:30:00Z" />
        </span>
      </div>
      <section>
        <SectionHeading meta="each with word and shape">
          What the desk finds, what a source does
        </SectionHeading>
        <div className={LINE}>
          <Badge tone="confirmed" shape="square">
            Confirmed
          </Badge>
          <Badge tone="denied" shape="cross">
            Denied
          </Badge>
          <Badge tone="unverified" shape="diamond">
            Unverified
          </Badge>
          <Badge>neutral</Badge>
          <Mark tone="asserts" shape="up">
            asserts
          </Mark>
          <Mark tone="denies" shape="down">
            denies
          </Mark>
          <Mark tone="mute" shape="ring">
            declined to comment
          </Mark>
          <Mark tone="mute" shape="dash">
            unclear
          </Mark>
          <Mark tone="accent" shape="dot">
            new
          </Mark>
        </div>
      </section>
      <div className={LINE}>
        <Tag>unnamed, 2 as stated</Tag>
        <Tag>background</Tag>
        <Tag tone="confirmed">verbatim in snapshot</Tag>
        <Avatar name="Mira Kalil" />
        <Kbd keys="j" /> <Kbd keys="g q" /> <Kbd keys="$mod+Enter" /> <Kbd keys="Shift+e" />
      </div>
      <p>
        <Quote>There’s so many false reports of conversations that never happened…</Quote>{' '}
        <Quote lang="ar">لم تحدث هذه المحادثات</Quote>{' '}
        <a className="link" href="/design?quote=1">
          Open in the snapshot
        </a>
      </p>
      <SegmentBar
        label="How far the story is"
        segments={[
          { id: 'c', label: '2 confirmed', value: 2, tone: 'confirmed' },
          { id: 'd', label: '1 denied', value: 1, tone: 'denied' },
          { id: 'u', label: '2 unverified', value: 2, tone: 'unverified' },
          { id: 'r', label: '3 in review', value: 3, tone: 'neutral' },
        ]}
      />
      <ProgressBar label="Reading the article" value={40} />
      <ProgressBar label="Waiting for the archive" />
      <Facts
        facts={[
          { term: 'Captured', value: <Time at="2025-06-16T14:02:00Z" /> },
          { term: 'Digest', value: 'sha256:9f3c51ab7d2e0c4418f6b0e1a7' },
        ]}
      />
      <div className="print-copy">
        <p>
          <b>Two American officials</b> <i>told</i> Reuters on Sunday that the president had turned down an
          Israeli proposal to kill Iran’s supreme leader. The proposal is said to have followed days of
          strikes on nuclear and military sites.
        </p>
      </div>
    </div>
  )
}
