import Markdown from 'react-markdown'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'

/** Text and structure only: no pictures from elsewhere, no forms, and links that tell nobody where they come from. */
const schema = {
  ...defaultSchema,
  tagNames: ['p', 'em', 'strong', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a', 'br', 'hr'],
}

const BLOCKS =
  '[&_ul]:list-disc [&_ol]:list-decimal [&_:is(ul,ol)]:ps-6 [&_blockquote]:border-s-2 [&_blockquote]:border-line-strong [&_blockquote]:ps-3 [&_pre]:overflow-x-auto [&_:is(pre,code)]:font-sans [&_:is(pre,code)]:text-base'

/** A reviewer's reasons, written in Markdown and set as print. Rendered on the server only. */
export function Rationale({ children }: { children: string }) {
  return (
    <div dir="auto" className={`flex flex-col gap-2 font-serif text-quote break-words ${BLOCKS}`}>
      <Markdown
        rehypePlugins={[[rehypeSanitize, schema]]}
        unwrapDisallowed
        components={{
          a: ({ href, children: words }) => (
            <a href={href} rel="noreferrer nofollow" className="link">
              {words}
            </a>
          ),
        }}
      >
        {children}
      </Markdown>
    </div>
  )
}
