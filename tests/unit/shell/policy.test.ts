import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/shell/policy.ts';

describe('the content policy', () => {
  const directives = new Map(
    contentSecurityPolicy('N0NCE')
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources.join(' ')] as const;
      }),
  );

  test('allows nothing that it does not name', () => {
    expect(directives.get('default-src')).toBe("'none'");
  });

  test('names only ourselves, the nonce of the load, and pictures written in place', () => {
    const allowed = new Set([...directives.values()].flatMap((sources) => sources.split(' ')));
    expect(allowed).toEqual(new Set(["'none'", "'nonce-N0NCE'", "'script'", "'self'", 'data:']));
    expect([...directives].filter(([, sources]) => sources.includes('data:'))).toEqual([
      ['img-src', "'self' data:"],
    ]);
  });

  test('lets no library make a Trusted Types policy', () => {
    expect(directives.get('require-trusted-types-for')).toBe("'script'");
    expect(directives.get('trusted-types')).toBe("'none'");
  });
});
