import { Suspense, useState } from 'react';
import type { Post } from '../../shared/contract/post.ts';
import { ChangePasswordSheet } from '../features/account/ChangePasswordSheet.tsx';
import { BackupSheet } from '../features/backup/BackupSheet.tsx';
import { EmergencyBar } from '../features/emergency/EmergencyBar.tsx';
import { EmergencyNotices } from '../features/emergency/EmergencyNotices.tsx';
import { EmergencySheet } from '../features/emergency/EmergencySheet.tsx';
import { DropZone } from '../features/intake/DropZone.tsx';
import { WatchSheet } from '../features/intake/WatchSheet.tsx';
import { AlarmBar } from '../features/journal/AlarmBar.tsx';
import { GuardSheet } from '../features/lock/GuardSheet.tsx';
import { Tour } from '../features/tour/Tour.tsx';
import { useWords } from '../i18n/index.ts';
import { Boundary } from './Boundary.tsx';
import { Desk } from './desks.tsx';
import { InspectorProvider, useInspectorPlace } from './inspector.tsx';
import { InspectorPanel } from './InspectorPanel.tsx';
import { useNavigation, type Place } from './navigation.ts';
import { Palette } from './Palette.tsx';
import { Rail } from './Rail.tsx';
import { useSession } from './session.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { useDeskTitle } from './useDeskTitle.ts';
import { useFrameCommands, type FrameSheet } from './useFrameCommands.ts';

/** The frame around the desks: rail, top bar, work, inspector, status. */
export function Frame({ post }: { readonly post: Post }) {
  return (
    <InspectorProvider>
      <FramedDesk post={post} />
    </InspectorProvider>
  );
}

type Sheet = FrameSheet | null;

/** Desks of one thing that is read or written as a whole. */
const withoutSelection: ReadonlySet<Place['desk']> = new Set([
  'check',
  'inspection',
  'trader',
  'goods',
]);

function FramedDesk({ post }: { readonly post: Post }) {
  const { place } = useNavigation();
  const { preferences, savePreferences, person } = useSession();
  const t = useWords('app');
  const title = useDeskTitle(post);
  const tourIsDue = post.kind === 'demonstration' && !preferences.tourDone;
  const [sheet, setSheet] = useState<Sheet>(tourIsDue ? 'tour' : null);
  const closeSheet = () => setSheet(null);
  useFrameCommands(setSheet);
  const { guests } = useInspectorPlace();
  // A desk where nothing is selected needs the room: its panel stands there only with something in it.
  const selects = !withoutSelection.has(place.desk);
  const inspects = preferences.inspectorOpen && (selects || guests > 0);

  return (
    <div className="framed">
      <EmergencyBar />
      <AlarmBar />
      <div className="frame" data-inspector={inspects}>
        <TopBar title={title} />
        <Rail />
        <main className="work" aria-label={title}>
          <Boundary key={JSON.stringify(place)} doing={t('desk.fault', { title })}>
            <Suspense fallback={<div className="work-waiting" aria-busy="true" />}>
              {person.roles.length > 0 && <Desk place={place} post={post.kind} />}
            </Suspense>
          </Boundary>
        </main>
        <InspectorPanel open={inspects} />
        <StatusBar post={post} />
        <DropZone />
        <Palette open={sheet === 'palette'} onClose={closeSheet} />
        <ShortcutSheet open={sheet === 'shortcuts'} onClose={closeSheet} />
        <ChangePasswordSheet open={sheet === 'password'} onClose={closeSheet} />
        <EmergencySheet open={sheet === 'emergency'} onClose={closeSheet} />
        <EmergencyNotices hold={sheet !== null} />
        <BackupSheet open={sheet === 'backup'} onClose={closeSheet} />
        <GuardSheet open={sheet === 'guard'} onClose={closeSheet} />
        <WatchSheet open={sheet === 'watch'} onClose={closeSheet} />
        <Tour
          open={sheet === 'tour'}
          onClose={() => {
            closeSheet();
            if (!preferences.tourDone) savePreferences({ tourDone: true });
          }}
        />
        <div className="visually-hidden" role="status" aria-live="polite">
          {t('desk.opened', { title })}
        </div>
      </div>
    </div>
  );
}
