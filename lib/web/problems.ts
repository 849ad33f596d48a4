import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { type Problem, ProblemError, type ProblemKind } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { log } from '@/lib/core/log'
import type { ProblemView } from './result'

/** The one map from an expected failure to an HTTP status. */
export const STATUS: Record<ProblemKind, number> = {
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  gone: 410,
  invalid: 422,
  conflict: 409,
  rule: 409,
  'too-large': 413,
  'too-many': 429,
  fault: 500,
}

/** Input that does not fit its schema, as a problem: schemas give message codes, `code` or `code:{"max":5}`. */
export function fromZod(error: z.ZodError): Problem {
  const fields: Record<string, { code: string; params?: Record<string, string | number> }> = {}
  for (const issue of error.issues.flatMap(meantBy))
    fields[issue.path.join('.') || 'form'] ??= fieldProblem(issue)
  return { kind: 'invalid', code: 'invalid', fields }
}

/**
 * A union says only that none of its branches fits, which marks no field. What a person can mend is in the branch that
 * was meant: the one that fits best, where there is one.
 */
function meantBy(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const branches = issue.errors.map((issues) => issues.flatMap(meantBy))
  const least = Math.min(...branches.map(misfit))
  const [meant, ...others] = branches.filter((issues) => misfit(issues) === least)
  if (!meant || others.length > 0 || least === 2) return [issue]
  return meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
}

const OF_ANOTHER_KIND: readonly string[] = ['invalid_type', 'invalid_union', 'invalid_value']

/** How little a branch is what was meant: 2 when the value is of another kind, 1 when a part of it is. */
function misfit(issues: readonly z.core.$ZodIssue[]): 0 | 1 | 2 {
  if (issues.some(({ path, code }) => path.length === 0 && OF_ANOTHER_KIND.includes(code))) return 2
  return issues.some(({ code }) => code === 'invalid_type') ? 1 : 0
}

const coded = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

function fieldProblem(issue: z.core.$ZodIssue): { code: string; params?: Record<string, string | number> } {
  if (issue.code === 'custom') {
    const given = coded.safeParse(issue.params)
    if (given.success) return given.data
  }
  if (issue.code === 'too_big' && issue.origin === 'array')
    return { code: 'tooMany', params: { max: Number(issue.maximum) } }
  if (issue.code === 'too_small' && issue.origin === 'array')
    return { code: 'tooFew', params: { min: Number(issue.minimum) } }
  if (issue.code === 'too_big') return { code: 'tooLong', params: { max: Number(issue.maximum) } }
  if (issue.code === 'too_small')
    return {
      code: issue.origin === 'string' && Number(issue.minimum) === 1 ? 'empty' : 'tooShort',
      params: { min: Number(issue.minimum) },
    }
  return { code: 'unreadable' }
}

/** An expected failure as a problem; anything else is a fault of ours, logged in full and told only by a reference. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  if (error instanceof z.ZodError) return fromZod(error)
  const reference = newId().slice(-8)
  log().error({ err: error, reference }, 'unexpected failure')
  return { kind: 'fault', code: 'fault', params: { reference } }
}

export async function toProblemView(problem: Problem): Promise<ProblemView> {
  const t = await getTranslations()
  const say = (code: string, params?: Record<string, string | number>) => {
    // What a page at an address is refused for has its words with the archive's.
    const key = `${code.startsWith('fetch.') ? 'archive' : 'problems'}.${code}`
    return t.has(key as never) ? t(key as never, params as never) : code
  }
  const fields = Object.entries(problem.fields ?? {}).map(([name, { code, params }]) => [
    name,
    say(code, params),
  ])
  return {
    kind: problem.kind,
    code: problem.code,
    message: say(problem.code, problem.params),
    fields: Object.fromEntries(fields),
    conflict: problem.conflict,
  }
}
