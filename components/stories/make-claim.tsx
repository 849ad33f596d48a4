'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CommandKbd } from '@/components/ui/keys/command-kbd'
import { useCommands } from '@/components/ui/keys/use-commands'
import { lateDialog } from '@/components/ui/late-part'
import type { Range } from '@/lib/archive/model'
import { type Selected, selectedInArticle } from './article-selection'
import type { StoryActions } from './story-actions'

const MakeDialog = lateDialog(() => import('./make-dialog').then((module) => module.MakeDialog))

type MakeClaimProps = {
  team: string
  storyId: string
  snapshotId: string
  windowText: string
  windowStart: number
  create: StoryActions['createClaim']
}

/** Selecting words offers to make a claim of them; without a selection the passage is typed or pasted. */
export function MakeClaim({ team, storyId, snapshotId, windowText, windowStart, create }: MakeClaimProps) {
  const t = useTranslations('workbench')
  const [selected, setSelected] = useState<Selected | null>(null)
  const [opened, setOpened] = useState<{ range: Range | null; words: string } | null>(null)

  useEffect(() => {
    const look = () => setSelected(selectedInArticle())
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])

  function open() {
    const now = selectedInArticle()
    setOpened(now ? { range: now.range, words: now.words } : { range: null, words: '' })
  }
  useCommands([{ id: 'story.make', label: t('keys.make'), group: 'story', keys: 'c', run: open }])

  return (
    <>
      <Button size="sm" icon={<Plus aria-hidden="true" className="size-3.5" />} onClick={open}>
        {t('make.button')} <CommandKbd id="story.make" usual="c" />
      </Button>
      {selected && !opened && (
        <div
          className="no-print fixed z-20 shadow-lift"
          style={{ top: Math.max(4, selected.rect.top - 38), insetInlineStart: selected.rect.left }}
        >
          {/* Pressing must not take the selection away before it is read. */}
          <Button size="sm" variant="primary" onMouseDown={(event) => event.preventDefault()} onClick={open}>
            {t('make.button')}
          </Button>
        </div>
      )}
      {opened && (
        <MakeDialog
          team={team}
          storyId={storyId}
          snapshotId={snapshotId}
          windowText={windowText}
          windowStart={windowStart}
          given={opened}
          create={create}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}
