import type { Messages } from './en'

declare module 'next-intl' {
  interface AppConfig {
    Locale: 'en-GB'
    Messages: Messages
  }
}
