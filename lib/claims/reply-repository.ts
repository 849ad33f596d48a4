import type { AnyScope, Scope } from '@/lib/access/scope'
import { type Db, db, type Tx } from '@/lib/core/db'
import { initialsOf } from '@/lib/teams/initials'
import { readSource, sourceAndActor } from './accused-source'
import type { ReplyFields } from './reply-times'
import type { ReplyView } from './reply-view'

const fields = {
  id: true,
  version: true,
  channel: true,
  askedAt: true,
  deadline: true,
  state: true,
  answeredAt: true,
  words: true,
} as const
const stored = {
  ...fields,
  claimId: true,
  withdrawnAt: true,
  source: { select: { name: true } },
  askedBy: { select: { user: { select: { name: true } } } },
} as const

export type StoredReply = ReplyFields & {
  readonly id: string
  readonly version: number
  readonly claimId: string
  readonly withdrawnAt: Date | null
  readonly source: { readonly name: string }
  readonly askedBy: { readonly user: { readonly name: string } }
}

type Asked = { readonly claimId: string; readonly sourceId: string }

export function findReply({ teamId }: AnyScope, id: string, tx: Tx): Promise<StoredReply | null> {
  return tx.replyRequest.findUnique({ where: { teamId_id: { teamId, id } }, select: stored })
}

/** The request recorded of the same one, asked in the same way at the same moment: the first of them. */
export function findSameReply(
  { teamId }: AnyScope,
  { claimId, sourceId, channel, askedAt }: Pick<ReplyFields, 'channel' | 'askedAt'> & Asked,
  tx: Tx,
): Promise<StoredReply | null> {
  return tx.replyRequest.findFirst({
    where: { teamId, claimId, sourceId, channel, askedAt, withdrawnAt: null },
    orderBy: { id: 'asc' },
    select: stored,
  })
}

export async function insertReply(
  { teamId, actorId }: Scope,
  row: ReplyFields & Asked & { id: string; createdAt: Date },
  tx: Tx,
): Promise<void> {
  await tx.replyRequest.create({ data: { teamId, askedById: actorId, ...row }, select: { id: true } })
}

export async function updateReply(
  { teamId }: AnyScope,
  id: string,
  data: Partial<ReplyFields> & { version?: number; withdrawnAt?: Date | null },
  tx: Tx,
): Promise<void> {
  await tx.replyRequest.update({ where: { teamId_id: { teamId, id } }, data, select: { id: true } })
}

/** Who was asked for a reply to a claim and what came back, in the order in which they were asked. One query. */
export async function listReplies(
  { teamId }: AnyScope,
  claimId: string,
  read: Db = db(),
): Promise<ReplyView[]> {
  const rows = await read.replyRequest.findMany({
    where: { teamId, claimId, withdrawnAt: null },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    select: {
      ...fields,
      source: readSource,
      askedBy: { select: { id: true, user: { select: { name: true } } } },
    },
  })
  return rows.map(({ askedAt, deadline, answeredAt, askedBy: { id, user }, source, ...row }) => ({
    ...row,
    ...sourceAndActor(source),
    askedAt: askedAt.toISOString(),
    deadline: deadline?.toISOString() ?? null,
    answeredAt: answeredAt?.toISOString() ?? null,
    askedBy: { id, name: user.name, initials: initialsOf(user.name) },
  }))
}
