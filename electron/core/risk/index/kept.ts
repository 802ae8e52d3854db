/** What a field is looked up by: what it holds, a number by the stretch it lies in. */
export type Key = string | boolean | number;

/** Longest text an answer is kept for: descriptions hardly ever come twice. */
const longest = 40;

/**
 * Answers worked out before, at most so many of them: when it is full it starts afresh.
 * Every value a declaration brings may be a new one, so an index that kept them all
 * would grow without end.
 */
export class Kept<Answer> {
  readonly #answers = new Map<Key, Answer>();
  readonly #most: number;
  readonly #work: (key: Key) => Answer;

  constructor(most: number, work: (key: Key) => Answer) {
    this.#most = most;
    this.#work = work;
  }

  of(key: Key): Answer {
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = this.#work(key);
    if (typeof key === 'string' && key.length > longest) return answer;
    if (this.#answers.size >= this.#most) this.#answers.clear();
    this.#answers.set(key, answer);
    return answer;
  }
}
