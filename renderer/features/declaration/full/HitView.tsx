import type { ExceptedProfile, TracedHit } from '../../../../shared/explanation/full.ts';
import { exact } from '../../../../shared/figures.ts';
import type { Profile } from '../../../../shared/profile.ts';
import { useLanguage, useWords } from '../../../i18n/index.ts';
import { CorridorSign } from '../../../ui/CorridorSign.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { TraceView } from './TraceView.tsx';

/** One profile that hit: what became of the hit, what it weighs, and its condition part by part. */
export function HitView({ hit }: { readonly hit: TracedHit }) {
  const t = useWords('explanation');
  const { profile, items, fate, unselected, exceptions, trace } = hit;
  const facts: [string, string][] = [
    [t('weight'), exact(profile.weight)],
    [t('items'), items.length === 0 ? t('whole') : items.join(', ')],
    ...(profile.share === undefined
      ? []
      : [[t('hit.share'), `${formatNumber(profile.share / 100, 2)} %`] satisfies [string, string]]),
    ...(unselected === null
      ? []
      : [[t('unselected'), exact(unselected)] satisfies [string, string]]),
  ];
  return (
    <article className="full-hit" aria-label={profile.code}>
      <ProfileLine profile={profile} note={t(`fate.${fate}`)} />
      <p className="full-hit-facts figures">
        {facts.map(([label, value]) => (
          <span key={label}>
            {label}: <b>{value}</b>
          </span>
        ))}
      </p>
      <TraceView trace={trace} />
      <Exceptions exceptions={exceptions} />
    </article>
  );
}

/** A profile that would have hit, and the exception that kept it from that. */
export function ExceptedView({ excepted }: { readonly excepted: ExceptedProfile }) {
  const { profile, trace, exceptions } = excepted;
  return (
    <article className="full-hit" aria-label={profile.code}>
      <ProfileLine profile={profile} />
      <TraceView trace={trace} />
      <Exceptions exceptions={exceptions} />
    </article>
  );
}

function ProfileLine({ profile, note }: { readonly profile: Profile; readonly note?: string }) {
  const t = useWords('explanation');
  const terms = useWords('terms');
  const language = useLanguage();
  return (
    <h5>
      <CorridorSign corridor={profile.corridor} />
      <span className="figures">{profile.code}</span>
      <span>{profile.area[language]}</span>
      <span className="full-muted">
        {t('version', { version: profile.version })} · {terms(`profileKind.${profile.kind}`)}
        {note !== undefined && ` · ${note}`}
      </span>
    </h5>
  );
}

function Exceptions({ exceptions }: Pick<TracedHit, 'exceptions'>) {
  const t = useWords('explanation');
  return exceptions.map(({ reason, trace }, index) => (
    <div key={index}>
      <p className="full-muted">
        {t('exception')}: {reason}
      </p>
      <TraceView trace={trace} />
    </div>
  ));
}
