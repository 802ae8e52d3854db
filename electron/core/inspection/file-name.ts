const longest = 120;

/** What a name must not hold: signs of control, of direction of writing, and those a folder or a shell reads. */
const hostile = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029/\\:*?"<>|]/gu;

/** The name of an attached file as it is shown and saved again: its last part, without signs that deceive. */
export function cleanName(path: string): string {
  const last = path.split(/[/\\]/).at(-1) ?? '';
  const cleaned = last.normalize('NFC').replace(hostile, '').replace(/\s+/g, ' ').trim();
  const bare = cleaned.replace(/^[. ]+/, '').replace(/[. ]+$/, '');
  if (bare.length <= longest) return bare === '' ? 'file' : bare;
  const [, ending = ''] = /(\.[A-Za-z0-9]{1,5})$/.exec(bare) ?? [];
  return `${[...bare].slice(0, longest - ending.length - 1).join('')}…${ending}`;
}
