import type { PostState } from '../../../shared/contract/post.ts';
import { useWords } from '../../i18n/index.ts';

type Account = PostState['demonstrationAccounts'][number];

interface DemonstrationAccountsProps {
  readonly accounts: readonly Account[];
  readonly chosen: string;
  readonly onChoose: (account: Account) => void;
}

/** The invented people of the demonstration post: one press fills the form with one of them. */
export function DemonstrationAccounts({ accounts, chosen, onChoose }: DemonstrationAccountsProps) {
  const t = useWords('welcome');
  const terms = useWords('terms');
  return (
    <section className="demonstration-accounts" aria-label={t('accounts')}>
      <h2>{t('accounts')}</h2>
      <p>{t('accounts.how')}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.login}>
            <button
              type="button"
              aria-pressed={account.login === chosen}
              onClick={() => onChoose(account)}
            >
              <strong>{terms(`role.${account.role}`)}</strong>
              <span>{account.name}</span>
              <code>
                {account.login} / {account.password}
              </code>
              <span className="account-sees">{t(`accounts.${account.role}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
