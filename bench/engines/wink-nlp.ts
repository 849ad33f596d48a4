import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Engine } from './engine'

const nlp = winkNLP(model, ['sbd', 'pos', 'ner'])

export const read: Engine = (text) => {
  const document = nlp.readDoc(text)
  const tokens = document.tokens().out(nlp.its.pos)
  const sentences = document.sentences().out(nlp.its.span)
  const entities = document.entities().out(nlp.its.detail)
  return [...sentences, ...tokens, ...entities]
}
