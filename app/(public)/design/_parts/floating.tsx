'use client'

import { Archive, Flag } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmTyped } from '@/components/ui/confirm-typed'
import { Dialog } from '@/components/ui/dialog'
import { SectionHeading } from '@/components/ui/heading'
import { IconButton } from '@/components/ui/icon-button'
import { useCommands } from '@/components/ui/keys/use-commands'
import { Menu } from '@/components/ui/menu'
import { useToast } from '@/components/ui/toast'
import { Tooltip } from '@/components/ui/tooltip'

export function Floating() {
  const toast = useToast()
  const [dialog, setDialog] = useState(false)
  const [confirm, setConfirm] = useState(false)
  const [last, setLast] = useState('')
  const dismiss = () => toast({ message: 'Suggestion dismissed', undo: () => setLast('undone') })
  useCommands([
    { id: 'design.dismiss', label: 'Dismiss suggestion', group: 'story', keys: 'd', run: dismiss },
    {
      id: 'design.pick',
      label: 'Select row',
      group: 'list',
      keys: 'x',
      hidden: true,
      run: () => setLast('picked'),
    },
  ])
  return (
    <section className="mb-8 flex flex-col gap-3">
      <SectionHeading meta={last}>What floats</SectionHeading>
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => setDialog(true)}>Assign…</Button>
        <Button variant="danger" onClick={() => setConfirm(true)}>
          Remove the sample desk…
        </Button>
        <Menu
          label="More"
          items={[
            { id: 'h', kind: 'heading', label: 'This claim' },
            {
              id: 'flag',
              label: 'Flag',
              icon: <Flag aria-hidden="true" className="size-3.5" />,
              keys: 'p',
              onSelect: () => setLast('flagged'),
            },
            { id: 'mine', label: 'Only mine', checked: true, onSelect: () => setLast('mine') },
            { id: 'go', label: 'Open the story', href: '/design?story=1' },
            { id: 's', kind: 'separator' },
            { id: 'off', label: 'Not for you', disabled: true },
            { id: 'rm', label: 'Dismiss', tone: 'danger', onSelect: dismiss },
          ]}
        />
        <Tooltip label="Put it away; it can be found again" keys="e">
          <IconButton name="Archive" icon={<Archive aria-hidden="true" className="size-4" />} />
        </Tooltip>
        <Button onClick={dismiss}>Dismiss</Button>
        <Button
          onClick={() =>
            toast({
              message: 'Not saved: the connection was lost. The text is still in the box.',
              tone: 'problem',
            })
          }
        >
          Fail
        </Button>
      </div>
      <Dialog
        open={dialog}
        onOpenChange={setDialog}
        title="Assign the claim"
        description="Two reviewers see it without seeing each other."
        footer={
          <Button variant="primary" onClick={() => setDialog(false)}>
            Assign
          </Button>
        }
      >
        Choose who reviews it.
      </Dialog>
      <ConfirmTyped
        open={confirm}
        onOpenChange={setConfirm}
        title="Remove the sample desk"
        phrase="Sample desk"
        confirmLabel="Remove the sample desk"
        onConfirm={() => setConfirm(false)}
      >
        Its story, claims and reviews will be gone. This cannot be undone.
      </ConfirmTyped>
    </section>
  )
}
