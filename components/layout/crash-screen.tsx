import { buttonStyle } from '@/components/ui/button-style'

type Words = { product: string; title: string; body: string; action: string; home: string; number?: string }

/**
 * What stands where a page could not be put together. Plain elements only: it is loaded with every page, and a
 * full load is what the person needs after it.
 */
export function CrashScreen({ words, onRetry }: { words: Words; onRetry: () => void }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[28rem] flex-col gap-6 px-5 py-[min(14vh,8rem)]">
      <p className="font-serif text-lg font-semibold">{words.product}</p>
      <h1 className="font-serif text-xl font-semibold">{words.title}</h1>
      <p className="text-soft">{words.body}</p>
      {words.number && <p className="text-xs text-faint">{words.number}</p>}
      <p className="flex gap-2">
        <button type="button" onClick={onRetry} className={buttonStyle('primary')}>
          {words.action}
        </button>
        <a href="/" className={buttonStyle('secondary')}>
          {words.home}
        </a>
      </p>
    </main>
  )
}
