import { Button, Classes } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { VersionsView } from './VersionsView.tsx';
import './versions.css';

/** On the page of a declaration: that there are other versions of it, and what differs between them. */
export function VersionsOf({ declarationId }: { readonly declarationId: string }) {
  const t = useWords('versions');
  const [open, setOpen] = useState(false);
  const { data } = useQuery(rpc.versions.list.queryOptions({ input: { id: declarationId } }));
  if (data === undefined || data.length < 2) return null;
  const last = data.at(-1);
  const inForce = data.find(({ state }) => state === 'accepted');
  return (
    <div className="versions-of" role="group" aria-label={t('versions')}>
      <span>
        {inForce !== undefined && (
          <>
            <b>{t('versionNumber', { version: inForce.version })}</b> {t('state.accepted')}
          </>
        )}
        {last !== undefined && last.state === 'refused' && (
          <>
            {' · '}
            <b>{t('versionNumber', { version: last.version })}</b> {t('state.refused')}
          </>
        )}
      </span>
      <Button size="small" variant="outlined" text={t('ofAll')} onClick={() => setOpen(true)} />
      <Sheet
        open={open}
        title={t('versionOf')}
        className="versions-sheet"
        onClose={() => setOpen(false)}
      >
        <div className={Classes.DIALOG_BODY} tabIndex={0} role="group" aria-label={t('versionOf')}>
          <VersionsView id={declarationId} />
        </div>
      </Sheet>
    </div>
  );
}
