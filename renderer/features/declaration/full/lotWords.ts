import type { Words } from '../../../i18n/index.ts';

/**
 * What names a declaration in the lot, in words: its registration, the sender's own number, or
 * else the hash of what it declares. How it is made is told in core/work/identity.ts.
 */
export function lotWords(lot: string, t: Words): string {
  const [kind = '', office = '', ...rest] = lot.split('|');
  if (kind === 'registration' && rest.length === 3) {
    const [year = '', serial = '', number = ''] = rest;
    return t(serial === '' ? 'lot.registration' : 'lot.registration.serial', {
      office,
      year,
      serial,
      number,
    });
  }
  if (kind === 'source' && rest.length > 0)
    return t('lot.source', { office, number: rest.join('|') });
  return t('lot.content', { hash: lot.slice(0, 16) });
}
