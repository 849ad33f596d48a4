import { requirePermission } from '@/lib/access/authorize'
import { may, type Scope } from '@/lib/access/scope'
import { laterThan } from '@/lib/archive/captures'
import { standsIn } from '@/lib/archive/quotes/check'
import { QuotedText } from '@/lib/archive/quotes/quoted-text'
import { getSnapshot, getText, listDocuments } from '@/lib/archive/service'
import { languageOf } from '@/lib/attribution/language'
import { listSuggestions } from '@/lib/claims/suggestions'
import type { SuggestionView } from '@/lib/claims/view'
import { listClaimsOfStory, listWithdrawnClaims } from '@/lib/claims/view-repository'
import { notFound } from '@/lib/core/errors'
import { suggestedLinksOf } from '@/lib/provenance/links'
import { countOrders, listOrders } from '@/lib/stories/capture-orders'
import { progressOf } from '@/lib/stories/progress-repository'
import { getSchedule } from '@/lib/stories/schedule'
import { searchOf } from '@/lib/stories/search-state'
import { getStoryHead } from '@/lib/stories/service'
import { listReviewers } from './people'
import type { StoryView } from './view'

/**
 * Everything the story page shows: the article with the suggestions of the part being read, and all its claims.
 *
 * @param part which part of a very long article, from 0; one beyond the last is the last
 * @throws not-found
 */
export async function getStoryView(scope: Scope, storyId: string, part = 0): Promise<StoryView> {
  requirePermission(scope, 'desk.read')
  const { articleId, ...head } = await getStoryHead(scope, storyId)
  if (!articleId) throw notFound()
  // Before what comes of them is read: a search or an order that ended in between would be told of as over, and nothing of it seen.
  const [search, orders, orderCount] = await Promise.all([
    searchOf(scope, articleId),
    listOrders(scope, storyId),
    countOrders(scope, storyId),
  ])
  const [
    { article, textLanguage, suggestions, later },
    { documents, links },
    schedule,
    claims,
    withdrawn,
    progress,
    people,
  ] = await Promise.all([
    articleWithSuggestions(scope, articleId, part),
    documentsWithLinks(scope, storyId),
    getSchedule(scope, storyId),
    listClaimsOfStory(scope, storyId),
    listWithdrawnClaims(scope, storyId),
    progressOf(scope, storyId),
    listReviewers(scope),
  ])
  return {
    ...head,
    article,
    textLanguage,
    documents,
    links,
    orders,
    orderCount,
    schedule,
    claims,
    withdrawn,
    suggestions,
    later,
    search,
    progress,
    people,
    can: canOf(scope, head.archived, search.state === 'FAILED' || search.closer === 'FAILED'),
  }
}

async function articleWithSuggestions(scope: Scope, articleId: string, part: number) {
  const { meta, text, window } = await getSnapshot(scope, articleId, part)
  const [suggestions, later] = await Promise.all([
    listSuggestions(scope, articleId, window),
    laterThan(scope, articleId),
  ])
  return {
    article: { ...meta, window },
    textLanguage: languageOf(text),
    later,
    suggestions:
      later && !later.same ? await lookedForIn(scope, later.snapshotId, { text, suggestions }) : suggestions,
  }
}

/**
 * Says of which suggestions nobody has decided the words stand nowhere in a newer capture. What was accepted is carried there with
 * its proof, and its claim says what became of it.
 */
async function lookedForIn(
  scope: Scope,
  newerId: string,
  { text, suggestions }: { text: string; suggestions: readonly SuggestionView[] },
): Promise<readonly SuggestionView[]> {
  if (!suggestions.some(({ state }) => state === 'OPEN')) return suggestions
  const newer = new QuotedText((await getText(scope, newerId)).text)
  return suggestions.map((one) => {
    const { start, end } = one.statement.range
    const isGone = one.state === 'OPEN' && !standsIn(newer, text.slice(start, end))
    return isGone ? { ...one, notInNewer: true } : one
  })
}

async function documentsWithLinks(scope: Scope, storyId: string) {
  const documents = await listDocuments(scope, storyId)
  return { documents, links: await suggestedLinksOf(scope, storyId, documents) }
}

/** Nothing is added to a story that was archived; what reviewers began on it may still be finished. */
function canOf(scope: Scope, archived: boolean, searchFailed: boolean): StoryView['can'] {
  return {
    edit: may(scope, 'story.edit'),
    decideSuggestions: !archived && may(scope, 'suggestion.decide'),
    createClaim: !archived && may(scope, 'claim.create'),
    assign: may(scope, 'assignment.edit'),
    addDocument: !archived && may(scope, 'document.add'),
    decideLinks: !archived && may(scope, 'derivation.edit'),
    freezeReport: may(scope, 'report.freeze'),
    schedule: !archived && may(scope, 'story.edit'),
    searchAgain: searchFailed && !archived && may(scope, 'story.edit'),
  }
}
