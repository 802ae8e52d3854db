import { Button } from '@blueprintjs/core';
import { WarningSign } from '@blueprintjs/icons';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCommand } from '../../app/commands.tsx';
import { client } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatInstant } from '../../ui/format.ts';
import './emergency.css';

/** Stands over every screen of the window while an emergency access lasts. */
export function EmergencyBar() {
  const t = useWords('emergency');
  const { emergency, setEmergency } = useSession();
  const end = useMutation({
    mutationFn: () => client.emergency.end(),
    onSuccess: () => setEmergency(null),
  });
  useEffect(() => {
    if (emergency === null) return undefined;
    // The core ends it by itself; the screen follows.
    const timer = setTimeout(() => setEmergency(null), Date.parse(emergency.until) - Date.now());
    return () => clearTimeout(timer);
  }, [emergency, setEmergency]);
  useCommand('session.emergencyEnd', () => end.mutate(), emergency !== null);
  if (emergency === null) return null;
  return (
    <div className="emergency-bar" role="status">
      <WarningSign aria-hidden size={16} />
      <strong>{t('bar')}</strong>
      <span className="emergency-bar-words" title={emergency.reason}>
        {t('bar.until', { until: formatInstant(emergency.until) })}
      </span>
      <Button size="small" variant="outlined" text={t('bar.end')} onClick={() => end.mutate()} />
      {end.error !== null && <ErrorNote error={end.error} doing={t('bar.end')} />}
    </div>
  );
}
