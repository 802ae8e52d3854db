/** What the runtime tells the person: one line a fact, on stderr, so that stdout stays the program's. */
export type Say = (line: string) => void;

export const say: Say = (line) => {
  process.stderr.write(`${line}\n`);
};

const silenceMs = 2_000;
const repeatMs = 10_000;

/**
 * Runs `work`; once it has been quiet for two seconds says what is going on, and
 * every ten seconds after that how long it has been.
 */
export async function withProgress<T>(
  what: string,
  work: () => Promise<T>,
  tell: Say = say,
): Promise<T> {
  const started = Date.now();
  const elapsed = () => Math.round((Date.now() - started) / 1_000);
  let repeat: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    tell(`${what} …`);
    repeat = setInterval(() => tell(`${what} … ${elapsed()} s`), repeatMs);
  }, silenceMs);
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(repeat);
  }
}
