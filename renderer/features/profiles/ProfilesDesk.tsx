import { Lock } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import type { GridApi } from 'ag-grid-community';
import { useMemo, useRef, useState } from 'react';
import { useCommand } from '../../app/commands.tsx';
import { Inspector } from '../../app/inspector.tsx';
import { rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { ConfidentialMark } from '../../ui/ConfidentialMark.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { focusRow } from '../../ui/grid/rowCursor.ts';
import { WholeGrid } from '../../ui/grid/WholeGrid.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { diagnosticsOf, type Active, type ActiveProfile } from './active.ts';
import { AnalysisStrip } from './AnalysisStrip.tsx';
import { DiagnosticList } from './DiagnosticList.tsx';
import { profileColumns } from './profileColumns.tsx';
import { ProfileFacts, ProfileView } from './ProfileView.tsx';
import { ReplayLeaf } from './replay/ReplayLeaf.tsx';
import { useReplay, type Subject } from './replay/useReplay.ts';
import { TacticsView } from './TacticsView.tsx';
import './profiles.css';

/** The active rule set as an analyst reads it. Confidential: officers never come here. */
export function ProfilesDesk() {
  const t = useWords('profiles');
  const { may } = useSession();
  const allowed = may('profile.read');
  const active = useQuery({ ...rpc.profiles.active.queryOptions(), enabled: allowed });
  if (!allowed) return <EmptyView icon={<Lock aria-hidden />} title={t('forbidden')} />;
  if (active.error !== null) {
    return (
      <ErrorNote error={active.error} doing={t('doing')} onRetry={() => void active.refetch()} />
    );
  }
  if (active.data === undefined) return <p className="profiles-waiting">{t('loading')}</p>;
  return <RuleSet active={active.data} />;
}

/** The profile as it is written, what it would have done, and what the whole set would have. */
const leaves = ['profile', 'replay', 'set'] as const;
type Leaf = (typeof leaves)[number];

function RuleSet({ active }: { readonly active: Active }) {
  const t = useWords('profiles');
  const terms = useWords('terms');
  const commandWords = useWords('commands');
  const language = useLanguage();
  const { preferences } = useSession();
  const [selected, setSelected] = useState<ActiveProfile | null>(active.profiles[0] ?? null);
  const grid = useRef<GridApi<ActiveProfile> | null>(null);
  const article = useRef<HTMLElement>(null);
  const columns = useMemo(
    () => profileColumns({ said: (code) => diagnosticsOf(code, active), t, terms, language }),
    [active, t, terms, language],
  );

  function go(code: string) {
    const node = grid.current?.getRowNode(code);
    if (node === undefined) return;
    node.setSelected(true, true);
    grid.current?.ensureNodeVisible(node);
  }
  const replayWords = useWords('replayDesk');
  const [leaf, setLeaf] = useState<Leaf>('profile');
  const replaying = useReplay();
  const begin = (to: Leaf, subject: Subject) => {
    setLeaf(to);
    replaying.run?.(subject);
  };
  const ready = replaying.running === null && replaying.run !== null;
  useCommand(
    'profiles.replay',
    () => begin('replay', selected?.code ?? null),
    selected !== null && ready,
  );
  useCommand('profiles.replaySet', () => begin('set', null), ready);
  return (
    <div className="profiles">
      <header className="profiles-head">
        <ConfidentialMark />
        <p className="profiles-hash">
          {t('ruleSet')} <code title={active.ruleSetHash}>{active.ruleSetHash.slice(0, 8)}…</code>
          <CopyButton small text={active.ruleSetHash} label={t('ruleSet.copy')} />
        </p>
        <AnalysisStrip
          diagnostics={active.diagnostics}
          selected={selected?.code ?? null}
          onGo={(code) => {
            go(code);
            // Without the inspector what is said stands on the leaf of the profile.
            if (!preferences.inspectorOpen) setLeaf('profile');
          }}
        />
        <TacticsView tactics={active.tactics} load={active.load} />
      </header>
      <WholeGrid<ActiveProfile>
        name="profiles"
        label={commandWords('profiles.open')}
        columns={columns}
        idOf={(profile) => profile.code}
        rows={active.profiles}
        takesFocus
        onApi={(api) => {
          grid.current = api;
        }}
        onSelect={(profile) => {
          if (profile !== null) setSelected(profile);
        }}
        onOpen={() => article.current?.querySelector<HTMLElement>('[role=tabpanel]')?.focus()}
      />
      {selected !== null && (
        <article
          ref={article}
          className="profile"
          aria-label={selected.code}
          onKeyDown={(event) => {
            const row = grid.current?.getRowNode(selected.code)?.rowIndex;
            if (event.key !== 'Escape' || grid.current === null || typeof row !== 'number') return;
            focusRow(grid.current, row);
          }}
        >
          <Tabs
            label={replayWords('tabs')}
            tabs={leaves.map((id) => ({ id, name: replayWords(`tab.${id}`) }))}
            shown={leaf}
            onShow={setLeaf}
          >
            {leaf === 'profile' && <ProfileView profile={selected} lists={active.lists} />}
            {leaf === 'profile' && !preferences.inspectorOpen && (
              <>
                <Analysis active={active} selected={selected} onGo={go} />
                <ProfileFacts profile={selected} />
              </>
            )}
            {leaf === 'replay' && (
              <ReplayLeaf key={selected.code} subject={selected.code} replaying={replaying} />
            )}
            {leaf === 'set' && <ReplayLeaf key="" subject={null} replaying={replaying} />}
          </Tabs>
        </article>
      )}
      {selected !== null && preferences.inspectorOpen && (
        <Inspector>
          <div className="profile-inspector">
            <h2>
              <CorridorSign corridor={selected.corridor} size={18} />
              <span className="figures">{selected.code}</span>
            </h2>
            <Analysis active={active} selected={selected} onGo={go} />
            <ProfileFacts profile={selected} />
          </div>
        </Inspector>
      )}
    </div>
  );
}

/** What the analyzer says of the profile that is looked at, and of the rest of the set. */
function Analysis({
  active,
  selected,
  onGo,
}: {
  readonly active: Active;
  readonly selected: ActiveProfile;
  readonly onGo: (profile: string) => void;
}) {
  const t = useWords('profiles');
  const own = diagnosticsOf(selected.code, active);
  const others = active.diagnostics.filter(({ profile }) => profile !== selected.code);
  return (
    <>
      {own.length > 0 && (
        <>
          <h3>{t('analysis.own')}</h3>
          <DiagnosticList active={active} diagnostics={own} />
        </>
      )}
      {others.length > 0 && (
        <details className="analysis-others">
          <summary>{t('analysis.others', { count: others.length })}</summary>
          <DiagnosticList active={active} diagnostics={others} onGo={onGo} />
        </details>
      )}
    </>
  );
}
