import Markdown from 'react-markdown'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'

/** Text and structure only: no pictures from elsewhere, no forms, and links that tell nobody where they come from. */
const schema = {
  ...defaultSchema,
  tagNames: ['p', 'em', 'strong', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a', 'br', 'hr'],
}

/** A reviewer's reasons, written in Markdown and set as print. Rendered on the server only. */
export function Rationale({ children }: { children: string }) {
  return (
    <div dir="auto" className="rationale font-serif text-quote break-words">
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
