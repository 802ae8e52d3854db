/** What a text of the file says; a damaged file may hold anything, and what is no JSON says nothing. */
export function safely(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
