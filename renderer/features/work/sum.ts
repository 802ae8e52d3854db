/** A sum in tenge as a person types it ("12 500,50"), in tiyn; `null` where it is none. */
export function tiynOf(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  const parts = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain);
  if (parts === null) return null;
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
}
