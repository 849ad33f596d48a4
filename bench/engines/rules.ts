import { attribute, byRules } from '../../scripts/lib/attribute'
import type { Engine } from './engine'

export const read: Engine = (text) => attribute(text, byRules)
