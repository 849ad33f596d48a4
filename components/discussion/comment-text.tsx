import { type NamedMention, piecesOf } from '@/lib/reviews/discussion/mentions'

type Props = { text: string; mentions: readonly NamedMention[]; me: string }

/** The words of a comment as they were typed; whoever is mentioned stands there by the name they have now. */
export function CommentText({ text, mentions, me }: Props) {
  return (
    <p dir="auto" className="wrap-anywhere whitespace-pre-line">
      {piecesOf(text, mentions).map((piece) =>
        piece.memberId === null ? (
          piece.text
        ) : (
          <bdi
            key={piece.start}
            className={piece.memberId === me ? 'rounded-sm bg-wash px-0.5 font-semibold' : 'font-semibold'}
          >
            {piece.text}
          </bdi>
        ),
      )}
    </p>
  )
}
