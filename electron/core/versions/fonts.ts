import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whole TrueType files, every Kazakh letter among them (SIL Open Font License 1.1). */
const files = {
  regular: 'node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: 'node_modules/@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
} as const;

const loaded = new Map<string, Uint8Array>();

/**
 * A font of printed papers. It lies beside the program in its own folder, some levels above this file:
 * how many depends on whether the program runs from its sources or as it was built.
 */
export function font(weight: keyof typeof files): Uint8Array {
  const known = loaded.get(weight);
  if (known !== undefined) return known;
  const file = files[weight];
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const path = join(folder, file);
    if (existsSync(path)) {
      const bytes = readFileSync(path);
      loaded.set(weight, bytes);
      return bytes;
    }
    if (dirname(folder) === folder) throw new Error(`the font ${file} is not installed`);
  }
}
