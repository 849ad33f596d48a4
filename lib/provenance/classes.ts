/** Things found to be one, by union-find (Tarjan, 1975): nearly linear. */
export class Classes<T> {
  readonly #parent = new Map<T, T>()

  /** Who stands for all that are one with this. */
  of(one: T): T {
    let root = one
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up
    for (let at = one; at !== root; ) {
      const up = this.#parent.get(at) ?? root
      this.#parent.set(at, root)
      at = up
    }
    return root
  }

  join(a: T, b: T): void {
    const [x, y] = [this.of(a), this.of(b)]
    if (x !== y) this.#parent.set(x, y)
  }
}
