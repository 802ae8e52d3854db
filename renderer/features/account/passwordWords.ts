import { passwordFault, shortestPassword, type PasswordFault } from '../../../shared/password.ts';
import { useWords } from '../../i18n/index.ts';

/** What is asked of a new password, and what is wrong with one, in words. */
export function usePasswordWords() {
  const t = useWords('people');
  const fault = (why: PasswordFault) => t(`fault.${why}`, { count: shortestPassword });
  return {
    rule: t('password.rule', { count: shortestPassword }),
    wrong(password: string, login: string): string | undefined {
      const why = passwordFault(password, login);
      return why === null ? undefined : fault(why);
    },
    same: fault('same'),
  };
}
