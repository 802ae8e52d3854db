interface Branch {
  /** Whether a prefix ends here: whatever follows begins with it. */
  end: boolean;
  readonly next: Map<number, Branch>;
}

const branch = (): Branch => ({ end: false, next: new Map() });

/** Tells whether a text begins with one of the prefixes, in as many steps as the prefix has letters. */
export function beginsWithOne(prefixes: readonly string[]): (text: string) => boolean {
  const root = branch();
  for (const prefix of prefixes) {
    let at = root;
    for (let place = 0; place < prefix.length; place += 1) {
      const unit = prefix.charCodeAt(place);
      let next = at.next.get(unit);
      if (next === undefined) at.next.set(unit, (next = branch()));
      at = next;
    }
    at.end = true;
  }
  return (text) => {
    let at: Branch | undefined = root;
    for (let place = 0; at !== undefined; place += 1) {
      if (at.end) return true;
      if (place === text.length) return false;
      at = at.next.get(text.charCodeAt(place));
    }
    return false;
  };
}
