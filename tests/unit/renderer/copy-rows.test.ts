import { expect, it } from 'vitest';
import { pastedCell } from '../../../shared/inert.ts';

it('A text of a message never becomes a formula of the spreadsheet it is pasted into', () => {
  expect(pastedCell('=cmd|calc!A1')).toBe("'=cmd|calc!A1");
  expect(pastedCell('@SUM(1)')).toBe("'@SUM(1)");
  expect(pastedCell('-2+3+cmd')).toBe("'-2+3+cmd");
  expect(pastedCell('\u00a0=A1')).toBe("'=A1");
});

it('Figures, names and empty cells are pasted as they are, in one line', () => {
  expect(pastedCell('-1\u00a0234,5')).toBe('-1 234,5');
  expect(pastedCell('ТОО «Үлгі»\r\nАлматы')).toBe('ТОО «Үлгі» Алматы');
  expect(pastedCell(null)).toBe('');
  expect(pastedCell('—')).toBe('—');
});
