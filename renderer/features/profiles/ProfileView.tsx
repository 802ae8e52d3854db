import { useLanguage, useWords, type Words } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { formatCount, formatTenge, nothing } from '../../ui/format.ts';
import { ConditionView } from './ConditionView.tsx';
import { formatShare, hitRate, validity } from './profileColumns.tsx';
import type { Active, ActiveProfile } from './active.ts';

interface ProfileProps {
  readonly profile: ActiveProfile;
}

/** One profile as it is read: when it fires, and what the officer is told to do. */
export function ProfileView({
  profile,
  lists,
}: ProfileProps & { readonly lists: Active['lists'] }) {
  const t = useWords('profiles');
  const language = useLanguage();
  return (
    <>
      <h2>
        <CorridorSign corridor={profile.corridor} size={18} />
        <span className="figures">{profile.code}</span>
        <span>{profile.area[language]}</span>
      </h2>
      <div className="profile-columns">
        <section>
          <h3>{t('condition')}</h3>
          <ConditionView condition={profile.condition} lists={lists} />
          <Exceptions profile={profile} lists={lists} />
        </section>
        <section>
          <h3>{t('instruction')}</h3>
          <p>{profile.instruction[language]}</p>
          <Control profile={profile} />
        </section>
      </div>
    </>
  );
}

/** Where it does not fire although its condition holds. */
function Exceptions({ profile, lists }: ProfileProps & { readonly lists: Active['lists'] }) {
  const heads = useWords('profileHeads');
  const { exceptions = [] } = profile;
  return exceptions.map(({ condition, reason }) => (
    <section key={reason}>
      <h3>
        {heads('exception')}: {reason}
      </h3>
      <ConditionView condition={condition} lists={lists} />
    </section>
  ));
}

/** What is to be done, in which order, and where to look. */
function Control({ profile }: ProfileProps) {
  const t = useWords('profiles');
  const terms = useWords('terms');
  const measures = useWords('measures');
  return (
    <>
      <h3>{t('measures')}</h3>
      <ol className="profile-codes">
        {profile.measures.map((code) => (
          <li key={code}>
            <span>{code}</span> {measures(code)}
          </li>
        ))}
      </ol>
      <h3>{t('boxes')}</h3>
      <ul className="profile-codes">
        {profile.boxes.map((box) => (
          <li key={box}>
            <span>{box}</span> {terms(`box.${box}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where and how long a profile applies, and what came of it. */
export function ProfileFacts({ profile }: ProfileProps) {
  const t = useWords('profiles');
  const terms = useWords('terms');
  const directions = profile.directions.map((each) => terms(`direction.${each}`)).join(', ');
  const facts: [string, string][] = [
    [t('directions'), directions],
    [t('kind.full'), terms(`profileKind.${profile.kind}`)],
    ...(profile.kind === 'standing'
      ? [[terms('term.weight'), formatCount(profile.weight)] satisfies [string, string]]
      : []),
    [terms('term.validity'), validity(profile, terms)],
    [t('version'), String(profile.version)],
    [t('hits.full'), formatCount(profile.hits)],
    [t('results.full'), formatCount(profile.results)],
    [terms('term.confirmed'), formatCount(profile.confirmed)],
    [t('rate.full'), formatShare(hitRate(profile))],
    [t('assessed.full'), assessedText(profile, t)],
  ];
  return (
    <>
      <h3>{t('facts')}</h3>
      <dl className="profile-facts figures">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The sum, and of how many of the results it is known. */
function assessedText({ assessed, results }: ActiveProfile, t: Words): string {
  if (results === 0) return nothing;
  const known = t('assessed.known', {
    known: formatCount(assessed?.results ?? 0),
    results: formatCount(results),
  });
  return `${formatTenge(assessed?.minor ?? null)} (${known})`;
}
