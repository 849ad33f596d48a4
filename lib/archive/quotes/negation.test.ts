import { expect, it } from 'vitest'
import { hidesNegation } from './negation'

it.each([
  ['English', 'have no intention to'],
  ['English, in one word', 'cannot and'],
  ['German', 'werden die Mole keinesfalls, sondern gar nicht'],
  ['French', 'ne fermera pas'],
  ['Spanish', 'nunca'],
  ['Portuguese', 'não'],
  ['Italian', 'nessuno'],
  ['Dutch', 'zal geen'],
  ['Swedish', 'kommer inte att'],
  ['Danish', 'vil ikke'],
  ['Polish', 'nigdy nie'],
  ['Czech', 'nikdy'],
  ['Hungarian', 'nem fogja'],
  ['Turkish', 'değil'],
  ['Russian', 'никогда не'],
  ['Ukrainian', 'ніколи'],
  ['Greek', 'δεν θα'],
  ['Arabic', 'لن'],
  ['Persian', 'هیچ'],
  ['Hebrew', 'לא'],
  ['Hindi', 'नहीं'],
  ['Indonesian', 'tidak akan'],
  ['Vietnamese', 'sẽ không'],
  ['Thai', 'จะไม่'],
  ['Korean', '문을 닫지 않을'],
  ['Chinese', '不会'],
  ['Japanese', '閉めない'],
])('a negation is seen where an ellipsis hides it: %s', (_, leftOut) => {
  expect(hidesNegation(leftOut)).toBe(true)
})

it.each([
  ['words that only begin so', 'the notary’s nonetheless'],
  ['said beside the sentence', ', not that it matters,'],
  ['in a sentence of its own', 'the quay. Nobody asked. And'],
  ['another word in Korean', '안전한 부두를'],
  ['another word in Chinese', '非常好的未来'],
])('nothing is turned round: %s', (_, leftOut) => {
  expect(hidesNegation(leftOut)).toBe(false)
})
