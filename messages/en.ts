import agreement from './en/agreement.json'
import archive from './en/archive.json'
import attribution from './en/attribution.json'
import audit from './en/audit.json'
import auth from './en/auth.json'
import changes from './en/changes.json'
import claims from './en/claims.json'
import common from './en/common.json'
import crash from './en/crash.json'
import day from './en/day.json'
import discussion from './en/discussion.json'
import hosts from './en/hosts.json'
import imports from './en/imports.json'
import keys from './en/keys.json'
import marks from './en/marks.json'
import policy from './en/policy.json'
import problems from './en/problems.json'
import provenance from './en/provenance.json'
import putOff from './en/put-off.json'
import queue from './en/queue.json'
import reports from './en/reports.json'
import reviews from './en/reviews.json'
import sample from './en/sample.json'
import sources from './en/sources.json'
import sourcing from './en/sourcing.json'
import stories from './en/stories.json'
import team from './en/team.json'
import waivers from './en/waivers.json'
import workbench from './en/workbench.json'

/** The English catalogue: one namespace a file. It is also the type of every message key (see messages/types.ts). */
export const en = {
  agreement,
  attribution,
  archive,
  audit,
  auth,
  changes,
  claims,
  common,
  crash,
  discussion,
  day,
  hosts,
  imports,
  keys,
  marks,
  policy,
  problems,
  provenance,
  putOff,
  queue,
  reports,
  reviews,
  sample,
  sources,
  sourcing,
  stories,
  team,
  waivers,
  workbench,
}

export type Messages = typeof en
export type Namespace = keyof Messages
