import { languageNames, languages } from '../../../shared/languages.ts';
import { setLanguage, useAppearance } from '../../app/appearance.ts';
import { useWords } from '../../i18n/index.ts';

/** The three languages side by side, each called by its own name; no restart. */
export function LanguageSwitch() {
  const t = useWords('app');
  const { language } = useAppearance();
  return (
    <div className="language-switch" role="group" aria-label={t('language')}>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          onClick={() => setLanguage(one)}
        >
          {languageNames[one].slice(0, 3)}
          <span className="language-rest">{languageNames[one].slice(3)}</span>
        </button>
      ))}
    </div>
  );
}
