/** What was looked up once for a declaration is not looked up again for its next item. */
export class Remembered<T> {
  readonly #found = new Map<string, { readonly is: T }>();

  at(place: string, look: () => T): T {
    const known = this.#found.get(place);
    if (known !== undefined) return known.is;
    const is = look();
    this.#found.set(place, { is });
    return is;
  }
}
