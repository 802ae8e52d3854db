import { readFileSync } from 'node:fs';
import { installed } from './installed.ts';

/** Whole TrueType files, every Kazakh letter among them (SIL Open Font License 1.1). */
const files = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
} as const;

const loaded = new Map<string, Uint8Array>();

/** A font of printed papers. */
export function font(weight: keyof typeof files): Uint8Array {
  const known = loaded.get(weight);
  if (known !== undefined) return known;
  const bytes = readFileSync(installed(files[weight]));
  loaded.set(weight, bytes);
  return bytes;
}
