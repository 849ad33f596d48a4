import type { Page } from '@playwright/test'
import { changePolicyInput } from '@/lib/policy/input'
import { DEFAULT_PACK } from '@/lib/policy/pack'
import { changePolicy } from '@/lib/policy/service'
import { makeMember } from '@/lib/testing/factories'
import { enter, pressUntil, tabTo, write } from '../support/hands'
import { listen, look } from '../support/looks'
import { expect, test } from '../support/test'

const setting = (page: Page, rule: string) => page.getByRole('combobox', { name: `“${rule}” at this desk` })
const changes = (page: Page) => page.getByRole('main').getByRole('listitem')

test('an owner changes a rule by keyboard alone, and everyone reads what it is and who changed it', async ({
  desk,
  pageOf,
}) => {
  const address = `/${desk.team.slug}/team/policy`
  const page = await pageOf(desk.owner)
  await page.goto(address)
  await expect(
    page.getByText(`This desk uses the pack as it comes, version ${DEFAULT_PACK.version}.`),
  ).toBeVisible()
  await expect(page.getByText('Stays as it is at every desk.')).toBeVisible()
  const drift = setting(page, 'Nothing is added on the way')
  await expect(drift).toHaveValue('WARN')
  await tabTo(page, drift)
  await pressUntil(page, 'ArrowUp', (patience) => expect(drift).toHaveValue('BLOCK', patience))
  await write(page, page.getByRole('textbox', { name: 'Why' }), 'Agreed at the desk meeting')
  await enter(page, page.getByRole('button', { name: 'Save the rules' }))
  await expect(page.getByText('Version 1 of this desk’s rules')).toBeVisible()
  await expect(drift).toHaveValue('BLOCK')

  const reader = await pageOf(desk.viewer)
  await reader.goto(address)
  await expect(reader.getByText('An owner of the team can change these.')).toBeVisible()
  await expect(reader.getByRole('combobox')).toHaveCount(0)
  await expect(changes(reader).filter({ hasText: 'Agreed at the desk meeting' })).toContainText(
    '“Nothing is added on the way”: Warns → Must be met',
  )
  await reader.goto(`/${desk.team.slug}/team/log`)
  await expect(
    reader.getByText(`${desk.owner.user.name} changed 1 sourcing rule: “Agreed at the desk meeting”`),
  ).toBeVisible()
})

test('two owners at once are shown each other’s choices, and nothing is lost', async ({ desk, pageOf }) => {
  const other = await makeMember(desk.team, 'OWNER')
  const page = await pageOf(desk.owner)
  const heard = listen(page)
  await page.goto(`/${desk.team.slug}/team/policy`)
  const [circular, save] = [
    setting(page, 'No report rests on itself'),
    page.getByRole('button', { name: 'Save the rules' }),
  ]
  await circular.selectOption('WARN')
  await changePolicy(other.scope, changePolicyInput.parse({ version: 0, drift: 'OFF' }))
  await save.click()
  await expect(
    page.getByText(`${other.user.name} changed the sourcing rules while you were choosing.`),
  ).toBeVisible()
  await expect(page.getByText('“Nothing is added on the way”: Warns → Is off')).toBeVisible()
  await expect(circular).toHaveValue('WARN')
  await look(page, 'policy-conflict', heard)
  await setting(page, 'Nothing is added on the way').selectOption('OFF')
  await save.click()
  await expect(page.getByText('Version 2 of this desk’s rules')).toBeVisible()
  await page.reload()
  await expect(circular).toHaveValue('WARN')
  await expect(setting(page, 'Nothing is added on the way')).toHaveValue('OFF')
})
