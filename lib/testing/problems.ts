import { expect } from 'vitest'
import { type Problem, ProblemError } from '@/lib/core/errors'

/** Expects work to be refused with a problem of this code, and answers it; anything else thrown is the test's failure. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const outcome = await work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if (!('error' in outcome)) return expect.fail('was expected to be refused, and was not')
  if (!(outcome.error instanceof ProblemError)) throw outcome.error
  return outcome.error.problem
}

/** The code of the problem with which work is refused. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  return (await problemOf(work)).code
}
