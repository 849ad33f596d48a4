import { reportJsonSchema } from '@/lib/reports/json-schema'

export const dynamic = 'force-static'

/** The JSON Schema of frozen reports of version 2, for anyone: it says nothing of any team. */
export function GET(): Response {
  return new Response(`${JSON.stringify(reportJsonSchema(2), null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json' },
  })
}
