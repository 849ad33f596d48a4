import { attribute } from '../../scripts/lib/attribute'
import type { Engine } from './engine'

export const read: Engine = (text) => attribute(text)
