import { CopyButton } from '@/components/ui/copy-button'
import { KeyHints } from '@/components/ui/keys/key-hints'

export function TopActions() {
  return (
    <>
      <KeyHints />
      <CopyButton value="/design" label="Copy link" />
    </>
  )
}
