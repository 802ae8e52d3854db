import { expect, it } from 'vitest';
import { escapeFrom, standOver } from '../../../renderer/ui/sheetStack.ts';

const escape = { key: 'Escape', repeat: false };

it('Escape puts away the sheet on top, and the one under it only when it is pressed again', () => {
  const away: string[] = [];
  const takeDocument = standOver(() => away.push('document'));
  const takeQuestion = standOver(() => away.push('question'));
  expect(escapeFrom(escape)).toBe(true);
  expect(away).toEqual(['question']);
  takeQuestion();
  // Held down it goes no further.
  expect(escapeFrom({ ...escape, repeat: true })).toBe(true);
  expect(away).toEqual(['question']);
  expect(escapeFrom(escape)).toBe(true);
  expect(away).toEqual(['question', 'document']);
  takeDocument();
  expect(escapeFrom(escape)).toBe(false);
});

it('another key is for no sheet, and one that went away from under another leaves that on top', () => {
  const away: string[] = [];
  const takeLower = standOver(() => away.push('lower'));
  const takeUpper = standOver(() => away.push('upper'));
  expect(escapeFrom({ key: 'Enter', repeat: false })).toBe(false);
  takeLower();
  takeLower();
  escapeFrom(escape);
  expect(away).toEqual(['upper']);
  takeUpper();
});
