import { describe, expect, test } from 'vitest';
import { heaviestFirst, reasonInWords } from '../../../renderer/features/intake/reason.ts';
import { tourSteps } from '../../../renderer/features/tour/steps.ts';
import { fileName } from '../../../renderer/features/intake/fileName.ts';
import type { Finding } from '../../../shared/finding.ts';

/** Words that show what they were asked for. */
const asked = (key: string, params = {}) => `${key} ${JSON.stringify(params)}`;
const words = { findings: asked, quarantine: asked };

const finding = (code: string, severity: Finding['severity'], item: number | null): Finding => ({
  code,
  severity,
  item,
  field: null,
  params: { found: 1 },
});

describe('why a message needs attention', () => {
  test('a quarantined message names the cause and the place in the file', () => {
    const quarantine = {
      code: 'XML_BROKEN' as const,
      line: 12,
      column: 5,
      params: { cause: 'cut' },
    };
    expect(reasonInWords({ findings: [], quarantine }, words)).toBe(
      'XML_BROKEN {"line":12,"column":5,"cause":"cut"}',
    );
  });

  test('a refused message names its heaviest finding and the item', () => {
    const findings = [finding('SMALL', 'info', null), finding('LARGE', 'error', 3)];
    expect(reasonInWords({ findings, quarantine: null }, words)).toBe(
      'ON_ITEM {"item":3,"text":"LARGE {\\"found\\":1}"}',
    );
    expect(heaviestFirst(findings).map((one) => one.code)).toEqual(['LARGE', 'SMALL']);
  });

  test('a message that nothing is wrong with has no reason', () => {
    expect(reasonInWords({ findings: [], quarantine: null }, words)).toBe('');
  });

  test('the name of a file is its last part on Windows and on Linux', () => {
    expect(fileName('C:\\post\\in\\dt 1.xml')).toBe('dt 1.xml');
    expect(fileName('/post/in/dt.xml')).toBe('dt.xml');
  });
});

test('each role has a tour of four to six steps, by its weightiest role', () => {
  expect(tourSteps(['officer', 'supervisor'])).toEqual(tourSteps(['supervisor']));
  for (const role of ['officer', 'analyst', 'supervisor'] as const) {
    expect(tourSteps([role]).length).toBeGreaterThanOrEqual(4);
    expect(tourSteps([role]).length).toBeLessThanOrEqual(6);
  }
});
