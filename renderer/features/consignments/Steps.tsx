import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import type { Consignment } from '../../../shared/contract/consignments.ts';
import { go } from '../../app/navigation.ts';
import { client } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ArriveSheet } from './ArriveSheet.tsx';
import { CompleteSheet } from './CompleteSheet.tsx';
import { StoreSheet } from './StoreSheet.tsx';

type Step = 'arrive' | 'complete' | 'store';

/** What can be done with the consignment as it stands; steps that are not due are not shown. */
export function Steps({ consignment }: { readonly consignment: Consignment }) {
  const t = useWords('consignments');
  const { may: allowed } = useSession();
  const [step, setStep] = useState<Step | null>(null);
  const [done, setDone] = useState<Step | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (!allowed('consignment.work')) return null;
  const { may } = consignment;
  const close = () => setStep(null);

  async function declare() {
    setError(null);
    try {
      const { declarationId } = await client.consignments.declare({ id: consignment.id });
      go({ desk: 'entry', declaration: declarationId });
    } catch (fault) {
      setError(fault);
    }
  }

  const sheet = { consignment, onClose: close };
  return (
    <div className="consignment-steps">
      {(['arrive', 'complete', 'store'] as const).map((one) =>
        may[one] ? (
          <Button
            key={one}
            size="small"
            variant="outlined"
            text={t(`do.${one}`)}
            onClick={() => setStep(one)}
          />
        ) : null,
      )}
      {may.declare && (
        <Button
          size="small"
          variant="outlined"
          text={t('do.declare')}
          onClick={() => void declare()}
        />
      )}
      <p role="status">{done !== null && t(`done.${done}`)}</p>
      {error !== null && <ErrorNote error={error} doing={t('do.doing')} />}
      {step === 'arrive' && <ArriveSheet {...sheet} onDone={() => setDone('arrive')} />}
      {step === 'complete' && <CompleteSheet {...sheet} onDone={() => setDone('complete')} />}
      {step === 'store' && <StoreSheet {...sheet} onDone={() => setDone('store')} />}
    </div>
  );
}
