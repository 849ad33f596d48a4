'use server'

import { changePolicyInput } from '@/lib/policy/input'
import { changePolicy as change } from '@/lib/policy/service'
import { defineAction } from '@/lib/web/action'

export const changePolicy = defineAction({
  permission: 'policy.edit',
  input: changePolicyInput,
  handle: (scope, input) => change(scope, input),
})
