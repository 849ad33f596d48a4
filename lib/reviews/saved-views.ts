import { requirePermission } from '@/lib/access/authorize'
import { may, type Scope } from '@/lib/access/scope'
import { changed, type Fields, staleEdit } from '@/lib/audit/conflict'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction, violates } from '@/lib/core/db'
import { forbidden, invalidField, notFound, refused } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import {
  queueFilters,
  type RefilterView,
  type RemoveView,
  type RenameView,
  type SaveView,
} from './queue-input'
import {
  countViews,
  deleteView,
  findViews,
  insertView,
  lockView,
  type StoredView,
  updateView,
} from './saved-view-repository'
import type { QueueFilters, SavedViewView } from './view'

/** More than fit a menu that is read; beyond it, one goes for another. */
export const OWN_VIEWS_MAX = 50
export const SHARED_VIEWS_MAX = 100

/** The views a member sees, by name. */
export async function listViews(scope: Scope): Promise<SavedViewView[]> {
  requirePermission(scope, 'desk.read')
  return (await findViews(scope)).map((view) => toView(scope, view))
}

/**
 * Saves filters under a name, for oneself or for the team.
 *
 * @throws invalid on `name` when there is a view of that name; `viewsFull` beyond the limit
 */
export async function saveView(
  scope: Scope,
  { name, shared, ...filters }: SaveView,
): Promise<{ viewId: string }> {
  requirePermission(scope, shared ? 'view.share' : 'view.save')
  const id = newId()
  await named(() =>
    transaction(async (tx) => {
      await insertView(scope, { id, name, shared, filters, at: now() }, tx)
      await record(tx, scope, { ...about(id), kind: 'view.saved', data: { name, shared } })
      // Events of a team come one after the other, so what two save at once is counted one after the other too.
      const max = shared ? SHARED_VIEWS_MAX : OWN_VIEWS_MAX
      if ((await countViews(scope, shared, tx)) > max)
        throw refused('viewsFull', { max, kind: shared ? 'shared' : 'own' })
    }),
  )
  return { viewId: id }
}

/** @throws not-found; forbidden; conflict; invalid on `name` when there is a view of that name */
export function renameView(scope: Scope, { name, ...asked }: RenameView): Promise<{ version: number }> {
  return change(scope, asked, (fields) => ({ ...fields, name }))
}

/** Keeps other filters under the name. @throws not-found; forbidden; conflict */
export function refilterView(
  scope: Scope,
  { viewId, version, ...filters }: RefilterView,
): Promise<{ version: number }> {
  return change(scope, { viewId, version }, ({ name }) => ({ ...filters, name }))
}

/** @throws not-found; forbidden; conflict */
export async function removeView(scope: Scope, asked: RemoveView): Promise<Pick<SavedViewView, 'name'>> {
  requirePermission(scope, 'view.save')
  return transaction(async (tx) => {
    const { id, name, shared } = await toEdit(scope, asked, tx)
    await deleteView(scope, id, tx)
    await record(tx, scope, { ...about(id), kind: 'view.removed', data: { name, shared } })
    return { name }
  })
}

function change(scope: Scope, asked: RemoveView, edit: (fields: ViewFields) => ViewFields) {
  requirePermission(scope, 'view.save')
  return named(() =>
    transaction(async (tx) => {
      const stored = await toEdit(scope, asked, tx)
      const { id, version, shared } = stored
      const wanted = edit(fieldsOf(stored))
      const difference = changed(fieldsOf(stored), wanted)
      if (!difference) return { version }
      const { name, ...filters } = wanted
      await updateView(scope, id, { name, filters }, tx)
      await record(tx, scope, { ...about(id), kind: 'view.changed', data: { name, shared, ...difference } })
      return { version: version + 1 }
    }),
  )
}

type ViewFields = QueueFilters & { readonly name: string }

const fieldsOf = ({ name, filters }: StoredView): ViewFields & Fields => ({ ...readFilters(filters), name })

/** The view, if the member may change it and saw it as it is. */
async function toEdit(scope: Scope, { viewId, version }: RemoveView, tx: Tx): Promise<StoredView> {
  const stored = await lockView(scope, viewId, tx)
  if (!stored) throw notFound()
  if (!mayEdit(scope, stored)) throw forbidden()
  if (stored.version !== version)
    throw await staleEdit(tx, scope, 'view.changed', {
      ...{ subjectId: viewId, current: fieldsOf(stored), version: stored.version, given: version },
      show: (fields) => String(fields.name),
    })
  return stored
}

/** One's own, and what one shared as long as one may share; what others shared, editors. */
function mayEdit(scope: Scope, { shared, ownerId }: StoredView): boolean {
  if (!shared) return true
  return may(scope, ownerId === scope.actorId ? 'view.share' : 'view.edit-shared')
}

/** By the queue's own schema, however long ago it was saved. */
function readFilters(stored: unknown): QueueFilters {
  return queueFilters.parse(typeof stored === 'object' && stored !== null ? stored : {})
}

function toView(scope: Scope, view: StoredView): SavedViewView {
  const { id, name, shared, version, filters } = view
  return { id, name, shared, version, filters: readFilters(filters), canEdit: mayEdit(scope, view) }
}

const about = (id: string) =>
  ({ subject: { type: 'view', id } }) as const satisfies Pick<AuditEntry, 'subject'>

/** A name that another view has by now is a fault of the field. */
async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    for (const [index, kind] of [
      ['saved_view_shared', 'shared'],
      ['saved_view_own', 'own'],
    ] as const)
      if (violates(error, index)) throw invalidField('name', 'viewNameTaken', { kind })
    throw error
  }
}
