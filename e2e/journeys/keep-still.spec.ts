import { transaction } from '@/lib/core/db'
import { refineJob } from '@/lib/stories/refine'
import { insertSuggestions } from '@/lib/stories/suggestion-repository'
import { makeReading, makeStory } from '@/lib/testing/reviews'
import { stated } from '@/lib/testing/stories'
import { pressTo } from '../support/hands'
import { expect, test } from '../support/test'

for (const [at, presses] of [
  ['high up in the list', 3],
  ['far down in the list', 5],
] as const)
  test(`what joins above the suggestion somebody is at leaves it where it is, ${at}`, async ({
    desk,
    pageOf,
  }) => {
    const says = (who: string) => ({
      who,
      cue: `told ${who} Weekly`,
      content: [`the berth of ${who} was safe`],
    })
    const names = ['Ana', 'Bo', 'Cleo', 'Dag', 'Eli', 'Fay', 'Gus']
    const text = names
      .map((who) => `${who} told ${who} Weekly that the berth of ${who} was safe.`)
      .join('\n\n')
    const late = ['Cleo', 'Dag']
    const early = names.filter((who) => !late.includes(who))
    const { id: storyId, articleId: snapshotId } = await makeStory(desk.editor.scope, 'Berths', text)
    const suggest = (from: number, who: readonly string[]) => {
      const statements = who.map((one) => stated(text, says(one)))
      return transaction((tx) =>
        insertSuggestions(desk.editor.scope, { storyId, snapshotId, from }, { statements, labels: [] }, tx),
      )
    }
    await suggest(0, early)
    const set = await makeReading(desk.editor.scope, snapshotId, refineJob)

    const page = await pageOf(desk.editor)
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(`/${desk.team.slug}/stories/${storyId}`)
    await expect(page.locator('#claims > li')).toHaveCount(early.length)
    const chosen = page.locator('#claims > li').nth(presses - 1)
    await pressTo(page, 'j', chosen)
    const id = await chosen.getAttribute('id')
    const top = () => page.locator(`#${id}`).evaluate((entry) => entry.getBoundingClientRect().top)
    const before = await top()

    await suggest(early.length, late)
    await set('DONE')
    await expect(page.locator('#claims > li')).toHaveCount(names.length)
    await expect(page.locator(`#${id}`)).toBeFocused()
    // Less than a line of it: two entries that joined above would be hundreds.
    expect(Math.abs((await top()) - before)).toBeLessThan(8)
  })
