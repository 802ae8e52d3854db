import { useState } from 'react';
import {
  keepsBack,
  needsGround,
  needsSecurity,
  releaseCodes,
  type ReleaseCode,
} from '../../../shared/work/release.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { OpenThings } from './OpenThings.tsx';
import { seenOf, StepSheet, type StepSheetProps } from './StepSheet.tsx';
import { tiynOf } from './sum.ts';

const kinds = ['money', 'guarantee', 'surety', 'pledge', 'other'] as const;

/** The decision on release, with all that keeps it from being made in sight. */
export function ReleaseSheet({ work, onClose, onDone }: StepSheetProps) {
  const t = useWords('work');
  const terms = useWords('terms');
  const isHeld = (one: ReleaseCode) => work.open.some((thing) => keepsBack(one, thing));
  // What the check proposes is what is decided, unless something stands against it.
  const proposed = work.checks[0]?.body.proposal ?? '10';
  const [code, setCode] = useState<ReleaseCode>(isHeld(proposed) ? '90' : proposed);
  const [kind, setKind] = useState<(typeof kinds)[number]>('money');
  const [number, setNumber] = useState('');
  const [sum, setSum] = useState('');
  const [ground, setGround] = useState('');
  const [tried, setTried] = useState(false);
  const secures = needsSecurity.includes(code);
  const minor = tiynOf(sum);
  const noGround = needsGround.includes(code) && ground.trim() === '';
  const noSum = secures && (minor === null || minor <= 0);
  return (
    <StepSheet
      work={work}
      title={t('release.sheet', {
        number: work.registrationNumber ?? terms('status.unregistered'),
      })}
      about={t('release.about')}
      save={code === '90' ? t('release.refuse') : t('release.save')}
      onClose={onClose}
      onDone={onDone}
      record={() => {
        setTried(true);
        if (noGround || noSum || isHeld(code)) return null;
        const security = secures && minor !== null ? { kind, number, minor } : null;
        const decision = { code, security, ground: ground.trim() };
        return client.work.release({ ...seenOf(work), decision });
      }}
    >
      <OpenThings things={work.open} />
      <SelectField
        label={t('release.code')}
        value={code}
        help={releaseCodes.some(isHeld) ? t('release.held') : undefined}
        autoFocus
        onChange={(event) =>
          setCode(releaseCodes.find((each) => each === event.target.value) ?? '10')
        }
      >
        {releaseCodes.map((each) => (
          <option key={each} value={each} disabled={isHeld(each)}>
            {each} · {t(`release.${each}`)}
          </option>
        ))}
      </SelectField>
      {secures && (
        <>
          <SelectField
            label={t('security.kind')}
            value={kind}
            onChange={(event) =>
              setKind(kinds.find((each) => each === event.target.value) ?? 'other')
            }
          >
            {kinds.map((each) => (
              <option key={each} value={each}>
                {t(`security.${each}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            label={t('security.number')}
            value={number}
            maxLength={60}
            onChange={(event) => setNumber(event.target.value)}
          />
          <TextField
            label={t('security.sum')}
            value={sum}
            inputMode="decimal"
            wrong={tried && noSum ? t('security.sum.wrong') : undefined}
            onChange={(event) => setSum(event.target.value)}
          />
        </>
      )}
      <NoteField
        label={t(code === '90' ? 'release.refusalGround' : 'release.ground')}
        value={ground}
        wrong={tried && noGround ? t('ground.wrong') : undefined}
        onChange={setGround}
      />
    </StepSheet>
  );
}
