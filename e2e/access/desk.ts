import type { Role } from '@/lib/access/permissions'
import { keepBytes } from '@/lib/archive/keep'
import { captureOrRefuse } from '@/lib/archive/submit'
import type { Foundation } from '@/lib/claims/model'
import { transaction } from '@/lib/core/db'
import { freezeReport } from '@/lib/reports/freeze'
import type { EvidenceSide } from '@/lib/reviews/view'
import { findSource, insertAlias, insertSource } from '@/lib/sources/repository'
import { captureAgain } from '@/lib/stories/capture-again'
import { orderCapture } from '@/lib/stories/capture-orders'
import { addEvidenceDocument, addEvidenceOf } from '@/lib/stories/service'
import type { TestMember } from '@/lib/testing/factories'
import { makePdf } from '@/lib/testing/pdf'
import { PICTURE } from '@/lib/testing/picture'
import {
  documentOf,
  give,
  MINUTES,
  makeClaim,
  makeReviewDesk,
  makeStory,
  quoteMinutes,
  type ReviewDesk,
  type TestStory,
} from '@/lib/testing/reviews'
import { pageOfSite } from '../support/web'

/** A team with something of every kind that an address or an input can name. */
export type AccessDesk = ReviewDesk & {
  readonly sourceId: string
  readonly reportId: string
  /** A capture that came with its web archive. */
  readonly fetchedId: string
  /** Of a page that is not there. */
  readonly orderId: string
  /** Snapshots whose originals can be looked at. */
  readonly shown: Readonly<Record<'webpage' | 'picture' | 'pdf', string>>
  /** A later capture of the minutes. */
  readonly laterId: string
}

export async function makeAccessDesk(): Promise<AccessDesk> {
  const desk = await makeReviewDesk()
  const choice = { storyId: desk.story.id, claimIds: [desk.claim.id], title: 'What can be printed' }
  const report = await freezeReport(desk.owner.scope, {
    ...choice,
    showReviewerNames: false,
    seen: '',
    key: null,
  })
  const { orderId } = await freshOrder(desk)
  const fetchedId = await fetchedSnapshot(desk)
  const { snapshotId: laterId } = await captureAgain(desk.first.scope, {
    documentId: await documentOf(desk.story.minutesId),
    submission: { kind: 'PASTE_TEXT', text: `${MINUTES} Item 5 was put off.` },
  })
  return {
    ...desk,
    fetchedId,
    laterId,
    shown: await makeOriginals(desk),
    orderId,
    reportId: report.id,
    sourceId: (await freshSource(desk)).sourceId,
  }
}

/** A document of each kind whose original is shown beside its text. */
async function makeOriginals({ author, story }: ReviewDesk): Promise<AccessDesk['shown']> {
  const add = async (fileName: string, bytes: Uint8Array, typed?: string) => {
    const submission = { kind: 'UPLOAD' as const, bytes, fileName, typed }
    return (await addEvidenceDocument(author.scope, { storyId: story.id, submission, field: 'file' }))
      .snapshotId
  }
  return {
    webpage: await add('page.html', new TextEncoder().encode('<!doctype html><p>The quay is shut.')),
    picture: await add('gate.png', new Uint8Array(PICTURE), 'Closed until May.'),
    pdf: await add('scan.pdf', makePdf([{ scan: true }]), 'Closed until May.'),
  }
}

/** The member of each role who asks. Claims are written by the desk's second editor, so that all four may judge them. */
export function memberOf(desk: AccessDesk, role: Role): TestMember {
  return { OWNER: desk.owner, EDITOR: desk.editor, REVIEWER: desk.first, VIEWER: desk.viewer }[role]
}

let count = 0
/** Something unlike everything before it, for names and texts that must differ. */
export function unlike(): string {
  count += 1
  return `${count}-${process.pid}`
}

/** An order to capture a page of the site for tests, which the server fetches through the proxy of the run. */
export function freshOrder(desk: ReviewDesk): Promise<{ orderId: string }> {
  const address = pageOfSite(`/404?${unlike()}`)
  const wanted = { storyId: desk.story.id, documentId: null, title: '', outlet: '', deadline: null }
  return orderCapture(desk.author.scope, { ...wanted, address })
}

/** A page as if it had been fetched, with the web archive of how it came. */
async function fetchedSnapshot(desk: ReviewDesk): Promise<string> {
  const [address, remoteAddress] = [pageOfSite('/article'), '192.0.2.1']
  const text = `The ferry sails at nine ${unlike()}.`
  const taken = await captureOrRefuse({ kind: 'PASTE_TEXT', text }, 'text')
  const headers = [['Content-Type', 'text/plain']] as const
  const web = {
    ...{ address, finalAddress: address },
    fetched: {
      status: 200,
      headers: [...headers.map(([name, value]): [string, string] => [name, value])],
      redirects: [],
      remoteAddress,
    },
  }
  const exchange = {
    ...{ address, remoteAddress, requestedAt: new Date() },
    request: { method: 'GET', target: '/article', headers: [['Host', 'paper.example']] },
    response: { httpVersion: '1.1', status: 200, reason: 'OK', headers, payload: taken.bytes },
  } as const
  const kept = await keepBytes({ ...taken, method: 'FETCH', web, exchanges: [exchange] })
  const to = { storyId: desk.story.id }
  const { snapshotId } = await transaction((tx) => addEvidenceOf(tx, desk.author.scope, kept, to))
  return snapshotId
}

export function freshStory(desk: ReviewDesk): Promise<TestStory> {
  return makeStory(desk.author.scope, `Quay closure ${unlike()}`)
}

/** The desk, about a new claim of its story. */
export async function aboutFreshClaim<D extends ReviewDesk>(desk: D, foundation?: Foundation): Promise<D> {
  const claim = await makeClaim(desk.author.scope, desk.story, {
    text: `The quay shuts ${unlike()}.`,
    foundation,
  })
  return { ...desk, claim }
}

/** The desk, about a new claim that these reviewers are to review. */
export async function aboutGivenClaim<D extends ReviewDesk>(desk: D, ...reviewers: TestMember[]): Promise<D> {
  const fresh = await aboutFreshClaim(desk)
  await give(fresh, ...reviewers)
  return fresh
}

export async function freshSource(desk: ReviewDesk): Promise<{ sourceId: string; name: string }> {
  const name = `Ada Lindqvist ${unlike()}`
  const fields = { name, kind: 'PERSON', naming: 'NAMED', description: '' } as const
  const { id } = await transaction((tx) => insertSource(desk.owner.scope, fields, tx))
  return { sourceId: id, name }
}

/** Another name of a source; answers the name's id. */
export async function freshAlias(desk: ReviewDesk, sourceId: string): Promise<string> {
  const name = `Mayor ${unlike()}`
  await transaction((tx) => insertAlias(desk.owner.scope, sourceId, name, tx))
  const source = await findSource(desk.owner.scope, sourceId)
  const alias = source?.aliases.find((one) => one.name === name)
  if (!alias) throw new Error(`the name ${name} was not kept`)
  return alias.id
}

/** Evidence of the desk's claim from its minutes. */
export function freshEvidence(desk: ReviewDesk, by: TestMember, side: EvidenceSide = 'AGAINST') {
  return quoteMinutes(desk, by, side)
}

/** What the addresses of the desk's pages are filled in with. */
export function placesOf({
  team,
  story,
  claim,
  reportId,
  sourceId,
  laterId,
}: AccessDesk): Record<string, string> {
  const ids = { story: story.id, claim: claim.id, report: reportId, source: sourceId }
  return {
    team: team.slug,
    ...ids,
    snapshot: story.articleId,
    other: laterId,
    token: 'nobody-made-this-link',
  }
}
