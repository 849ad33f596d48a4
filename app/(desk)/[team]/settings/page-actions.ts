import type { AccountActions } from '@/components/auth/account-actions'
import {
  changePassword,
  disconnectProvider,
  endOtherSessions,
  endSession,
  rememberTheme,
  rename,
} from './actions'

/** What the account page lets people do. */
export const accountActions: AccountActions = {
  rename,
  changePassword,
  endSession,
  endOtherSessions,
  disconnectProvider,
  rememberTheme,
}
