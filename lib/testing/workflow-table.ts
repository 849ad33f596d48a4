import { allows, ROLES } from '@/lib/access/permissions'
import { CLAIM_STATES, type ClaimState } from '@/lib/claims/model'
import {
  decide,
  EVENTS,
  type Facts,
  type Person,
  permissionFor,
  stateOf,
  type WorkflowEvent,
} from '@/lib/reviews/workflow'

/** Situations that together bring out every state an event can lead to. */
const SITUATIONS: readonly Facts[] = [
  { outstanding: 0, reviewed: 0, agree: true, begun: false },
  { outstanding: 1, reviewed: 0, agree: true, begun: false },
  { outstanding: 1, reviewed: 0, agree: true, begun: true },
  { outstanding: 0, reviewed: 2, agree: false, begun: false },
  { outstanding: 0, reviewed: 2, agree: true, begun: false },
]
const PEOPLE: readonly Person[] = (['none', 'outstanding', 'reviewed'] as const).map((part) => ({
  role: 'OWNER',
  isAuthor: false,
  part,
  hasReviewed: part === 'reviewed',
}))

/** The workflow as a Markdown table: for each event who may by role, and what follows from each state. */
export function renderTable(): string {
  const head = ['event', 'roles', ...CLAIM_STATES]
  const rows = EVENTS.map((event) => [
    event,
    ROLES.filter((role) => allows(role, permissionFor(event))).join(' '),
    ...CLAIM_STATES.map((state) => inWords(outcomes(event, state))),
  ])
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Every state that facts can imply is said in two words; the table's document tells which facts imply which. */
function inWords(states: readonly ClaimState[]): string {
  const implied = new Set(SITUATIONS.map(stateOf))
  if (states.length === implied.size && states.every((state) => implied.has(state))) return 'by facts'
  return states.join(' or ') || '–'
}

function outcomes(event: WorkflowEvent, state: ClaimState): readonly ClaimState[] {
  const answers = SITUATIONS.flatMap((after) =>
    PEOPLE.map((person) => decide(event, state, { ...after, reviewed: 0 }, person, after)),
  )
  const reached = new Set(answers.flatMap((answer) => (answer.ok ? [answer.to] : [])))
  return CLAIM_STATES.filter((to) => reached.has(to))
}
