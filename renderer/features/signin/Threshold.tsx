import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { Wordmark } from '../../ui/Wordmark.tsx';
import { LanguageSwitch } from '../settings/LanguageSwitch.tsx';
import { ThemeSwitch } from '../settings/ThemeSwitch.tsx';

/** The room before the desks: the name of the program, language and theme, and one thing to do. */
export function Threshold({ children }: { readonly children: ReactNode }) {
  const t = useWords('app');
  const { data } = useQuery(rpc.post.state.queryOptions());
  return (
    <div className="threshold">
      <header>
        <Wordmark large />
        <span className="threshold-what">{t('what')}</span>
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main>{children}</main>
      <footer>{data !== undefined && t('version', { version: data.version })}</footer>
    </div>
  );
}
