import nlp from 'compromise'
import type { Engine } from './engine'

export const read: Engine = (text) => nlp(text).quotations().json({ offset: true })
