/** Questions to the laboratory as they are typed, one on a line: as many and as long as an act holds. */
export const questionsIn = (text: string): string[] =>
  text
    .split('\n')
    .slice(0, 30)
    .map((question) => question.slice(0, 1000));

/** Annexes as they are typed, one on a line; an empty line is none. */
export const annexesIn = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => line.trim().slice(0, 300) || [])
    .slice(0, 50);
