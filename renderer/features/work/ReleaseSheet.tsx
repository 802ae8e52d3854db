import { useState } from 'react';
import type { WorkView } from '../../../shared/contract/work.ts';
import { nationalCurrency } from '../../../shared/money.ts';
import { isBlank } from '../../../shared/plain-text.ts';
import { assessedOf } from '../../../shared/work/effect.ts';
import {
  keepsBack,
  needsGround,
  needsSecurity,
  releaseCodes,
  type ReleaseCode,
} from '../../../shared/work/release.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { formatMoney } from '../../ui/format.ts';
import { keptField, useKept } from '../../ui/kept.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { OpenThings } from './OpenThings.tsx';
import { seenOf, StepSheet, type StepSheetProps } from './StepSheet.tsx';
import { tiynOf } from './sum.ts';

const kinds = ['money', 'guarantee', 'surety', 'pledge', 'other'] as const;
type Kind = (typeof kinds)[number];

/** Kept over a lock. */
const written = {
  code: keptField<ReleaseCode | null>(),
  kind: keptField<Kind>(),
  number: keptField<string>(),
  sum: keptField<string>(),
  ground: keptField<string>(),
};

/** The decision on release, with all that keeps it from being made in sight. */
export function ReleaseSheet(step: StepSheetProps) {
  const { work } = step;
  const t = useWords('work');
  const terms = useWords('terms');
  const isHeld = (one: ReleaseCode) => keepsBack(one, work.open);
  // What the check proposes is what is decided, unless something stands against it.
  const proposal = work.checks[0]?.body.proposal ?? null;
  const proposed = proposal ?? '10';
  const sheet = `work/release/${work.declarationId}`;
  const [chosen, setCode] = useKept<ReleaseCode | null>(written.code, sheet, () => null);
  const code = chosen ?? (isHeld(proposed) ? '90' : proposed);
  const [kind, setKind] = useKept<Kind>(written.kind, sheet, () => 'money');
  const [number, setNumber] = useKept(written.number, sheet, () => '');
  const [sum, setSum] = useKept(written.sum, sheet, () => '');
  const [ground, setGround] = useKept(written.ground, sheet, () => '');
  const [tried, setTried] = useState(false);
  const secures = needsSecurity.includes(code);
  const minor = tiynOf(sum);
  const noGround = needsGround.includes(code) && isBlank(ground);
  const noSum = secures && (minor === null || minor <= 0);
  return (
    <StepSheet
      title={t('release.sheet', {
        number: work.registrationNumber ?? terms('status.unregistered'),
      })}
      about={t('release.about')}
      save={code === '90' ? t('release.refuse') : t('release.save')}
      keptAs={sheet}
      {...step}
      record={() => {
        setTried(true);
        if (noGround || noSum || isHeld(code)) return null;
        const security = secures && minor !== null ? { kind, number, minor } : null;
        const decision = { code, security, ground: ground.trim() };
        return client.work.release({ ...seenOf(work), decision });
      }}
    >
      <OpenThings things={work.open} />
      {proposal !== null && (
        <p className="form-about">
          {t('release.proposed', { decision: `${proposal} · ${t(`release.${proposal}`)}` })}
        </p>
      )}
      <SelectField
        label={t('release.code')}
        value={code}
        help={releaseCodes.some(isHeld) ? t('release.held') : undefined}
        aria-invalid={tried && isHeld(code)}
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
      {code === '10' && <Assessed work={work} />}
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
        onChange={(text) => {
          // The ground is one of this decision, whatever is proposed since.
          setCode(code);
          setGround(text);
        }}
      />
    </StepSheet>
  );
}

/** What the check and the act found to be collected: released without more, it should have been paid. */
function Assessed({ work }: { readonly work: WorkView }) {
  const t = useWords('work');
  const found = [
    { by: 'check', effects: work.checks[0]?.body.effects ?? [] },
    { by: 'act', effects: work.acts[0]?.body.effects ?? [] },
  ] as const;
  return found.map(({ by, effects }) => {
    const minor = assessedOf(effects) ?? 0;
    if (minor <= 0) return null;
    const sum = formatMoney({ minor, currency: nationalCurrency });
    return (
      <p key={by} className="form-about">
        {t(`release.assessed.${by}`, { sum })}
      </p>
    );
  });
}
