import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHeading } from '@/components/ui/heading'
import { Notice } from '@/components/ui/notice'

export function Messages() {
  return (
    <section className="mb-8 flex flex-col gap-3">
      <SectionHeading>Messages</SectionHeading>
      <Notice title="A new capture of this page exists." todo="Compare it before you rely on the quote." />
      <Notice
        kind="warning"
        title="One of two reviews is in."
        kept="Yours is hidden from the other reviewer until both are."
      />
      <Notice
        kind="problem"
        title="Your review could not be saved: the connection was lost."
        kept="The text is still in the box."
        todo="Submit again when you are back."
        action={<Button size="sm">Submit again</Button>}
      />
      <EmptyState title="Nothing waits for you" action={<Button variant="primary">New story</Button>}>
        Claims you are asked to review, second or sign come here. Bring in an article to begin.
      </EmptyState>
    </section>
  )
}
