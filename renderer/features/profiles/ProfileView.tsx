import { useLanguage, useWords } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { formatCount } from '../../ui/format.ts';
import { ConditionView } from './ConditionView.tsx';
import { formatShare, hitRate, validity } from './profileColumns.tsx';
import type { ActiveProfile } from './ProfilesDesk.tsx';

/** One profile in full: when it fires, what it asks for, what came of it. */
export function ProfileView({ profile }: { readonly profile: ActiveProfile }) {
  const t = useWords('profiles');
  const terms = useWords('terms');
  const measures = useWords('measures');
  const language = useLanguage();
  return (
    <article className="profile" aria-label={profile.code}>
      <header>
        <h2>
          <CorridorSign corridor={profile.corridor} size={18} />
          <span className="figures">{profile.code}</span>
          <span>{profile.area[language]}</span>
        </h2>
      </header>
      <div className="profile-columns">
        <section>
          <h3>{t('condition')}</h3>
          <ConditionView condition={profile.condition} />
        </section>
        <section>
          <h3>{t('instruction')}</h3>
          <p>{profile.instruction[language]}</p>
          <h3>{t('measures')}</h3>
          <ol className="profile-measures">
            {profile.measures.map((code) => (
              <li key={code}>
                <span className="profile-code">{code}</span> {measures(code)}
              </li>
            ))}
          </ol>
          <h3>{t('boxes')}</h3>
          <ul className="profile-boxes">
            {profile.boxes.map((box) => (
              <li key={box}>
                <span className="profile-code">{box}</span> {terms(`box.${box}`)}
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{t('facts')}</h3>
          <dl className="profile-facts figures">
            <dt>{t('directions')}</dt>
            <dd>{profile.directions.map((each) => terms(`direction.${each}`)).join(', ')}</dd>
            <dt>{t('kind.full')}</dt>
            <dd>{terms(`profileKind.${profile.kind}`)}</dd>
            {profile.kind === 'standing' && (
              <>
                <dt>{terms('term.weight')}</dt>
                <dd>{profile.weight}</dd>
              </>
            )}
            <dt>{terms('term.validity')}</dt>
            <dd>{validity(profile)}</dd>
            <dt>{t('version')}</dt>
            <dd>{profile.version}</dd>
            <dt>{terms('term.hits')}</dt>
            <dd>{formatCount(profile.hits)}</dd>
            <dt>{t('results.full')}</dt>
            <dd>{formatCount(profile.results)}</dd>
            <dt>{terms('term.confirmed')}</dt>
            <dd>{formatCount(profile.confirmed)}</dd>
            <dt>{t('rate.full')}</dt>
            <dd>{formatShare(hitRate(profile))}</dd>
          </dl>
        </section>
      </div>
    </article>
  );
}
