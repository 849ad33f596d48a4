'use server'

import { changeHostsInput } from '@/lib/stories/host-input'
import { changeHosts as change } from '@/lib/stories/hosts'
import { defineAction } from '@/lib/web/action'

export const changeHosts = defineAction({
  permission: 'hosts.edit',
  input: changeHostsInput,
  handle: (scope, input) => change(scope, input),
})
