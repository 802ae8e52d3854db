import { Tokenizer, TokenType } from '@streamparser/json';

/** A key that an object says twice: reading keeps the last of them, and nobody says which one was meant. */
export interface RepeatedKey {
  readonly key: string;
  /** Where it stands in the value: keys and positions, joined by dots. */
  readonly path: string;
  /** Both from 1; the column in characters. */
  readonly line: number;
  readonly column: number;
}

/** One object or array that is open: the keys so far, `null` in an array, and where in it we are. */
interface Level {
  readonly keys: Set<string> | null;
  at: string | number;
  expectsKey: boolean;
}

const longestPath = 200;

/** Thrown inside the handler of the tokenizer to stop it at once; never leaves this file. */
class Found extends Error {
  readonly key: string;
  readonly path: string;
  readonly offset: number;

  constructor(key: string, open: readonly Level[], offset: number) {
    super('a key is repeated');
    this.key = key;
    this.path = open
      .map(({ at }) => at)
      .join('.')
      .slice(0, longestPath)
      .toWellFormed();
    this.offset = offset;
  }
}

/** The first key that stands twice in one object of a text; `null` where none does. The text is JSON already. */
export function repeatedKey(text: string): RepeatedKey | null {
  const open: Level[] = [];
  const tokens = new Tokenizer();
  tokens.onToken = ({ token, value, offset }) => {
    const found = step(open, token, value);
    if (found !== null) throw new Found(found, open, offset);
  };
  const bytes = Buffer.from(text);
  try {
    tokens.write(bytes);
  } catch (error) {
    if (!(error instanceof Found)) throw error;
    const { key, path, offset } = error;
    const before = bytes.subarray(0, offset).toString().split('\n');
    return { key, path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  return null;
}

/** Goes one token on; answers with a key that its object has already. */
function step(open: Level[], token: TokenType, value: unknown): string | null {
  const level = open.at(-1);
  switch (token) {
    case TokenType.LEFT_BRACE:
      open.push({ keys: new Set(), at: '', expectsKey: true });
      break;
    case TokenType.LEFT_BRACKET:
      open.push({ keys: null, at: 0, expectsKey: false });
      break;
    case TokenType.RIGHT_BRACE:
    case TokenType.RIGHT_BRACKET:
      open.pop();
      break;
    case TokenType.COMMA:
      if (level === undefined) break;
      level.expectsKey = level.keys !== null;
      if (typeof level.at === 'number') level.at += 1;
      break;
    default:
      if (level?.expectsKey !== true || level.keys === null) break;
      level.expectsKey = false;
      level.at = String(value);
      if (level.keys.has(level.at)) return level.at;
      level.keys.add(level.at);
  }
  return null;
}
