/** What the filter of the queue offers to choose from. */
export type QueueChoices = {
  readonly stories: readonly { readonly id: string; readonly title: string }[]
  readonly reviewers: readonly { readonly id: string; readonly name: string }[]
}
