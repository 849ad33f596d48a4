import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import PostalMime, { type Email } from 'postal-mime'
import type { MailParts } from './mail-apart'

// A message taken apart in a thread of its own, for mail-apart.ts, which ends the thread when it takes too much.
const { bytes, textMax, told }: { bytes: Uint8Array; textMax: number; told: number } = workerData

const mail = await PostalMime.parse(bytes, {
  maxNestingDepth: 30,
  maxHeadersSize: 1_000_000,
  attachmentEncoding: 'arraybuffer',
}).catch(() => null) // it rejects for nothing but its limits

parentPort?.postMessage(mail && partsOf(mail))

function partsOf({
  from,
  to,
  cc,
  date,
  messageId,
  subject,
  headers,
  text,
  html,
  attachments,
}: Email): MailParts {
  const size = Math.max(...[text, html].map((part = '') => Buffer.byteLength(part)))
  return {
    ...{ from, to, cc, date, messageId, subject, size },
    dateHeader: headers.find(({ key }) => key === 'date')?.value,
    // Too much of it is not read, and need not be sent.
    ...(size <= textMax && { text, html }),
    attached: attachments.length,
    attachments: attachments.slice(0, told).map(({ filename, mimeType, content }) => {
      const file = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
      return {
        ...{ filename, mimeType, size: file.length },
        digest: createHash('sha256').update(file).digest('hex'),
      }
    }),
  }
}
