import { Button, FormGroup, InputGroup } from '@blueprintjs/core';
import { LearnMore } from './LearnMore.tsx';
import { useId, useState, type SubmitEvent } from 'react';
import { useWords } from '../../i18n/index.ts';
import { formatCount } from '../../ui/format.ts';

const fewest = 50;
const most = 100_000;

interface DemonstrationCardProps {
  readonly exists: boolean;
  readonly onCreate: (declarations: number) => void;
  readonly onOpen: () => void;
}

/** The demonstration post: what it is, how large, and that everything in it is invented. */
export function DemonstrationCard({ exists, onCreate, onOpen }: DemonstrationCardProps) {
  const t = useWords('welcome');
  const id = useId();
  const [text, setText] = useState('2000');
  const count = Number(text.replace(/[\s\u00a0]/g, ''));
  const valid = Number.isInteger(count) && count >= fewest && count <= most;
  const range = t('demonstration.range', { fewest: formatCount(fewest), most: formatCount(most) });

  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    if (valid) onCreate(count);
  }

  return (
    <section className="welcome-card" aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{t('demonstration')}</h2>
      <p className="demonstration-mark">{t('demonstration.invented')}</p>
      <p>{t('demonstration.what')}</p>
      <LearnMore lines={[1, 2, 3].map((line) => t(`demonstration.line${line}`))} />
      {exists ? (
        <Button
          intent="primary"
          size="large"
          fill
          text={t('demonstration.open')}
          onClick={onOpen}
        />
      ) : (
        <form onSubmit={onSubmit} noValidate>
          <FormGroup
            label={t('demonstration.count')}
            labelFor={`${id}count`}
            helperText={<span id={`${id}range`}>{range}</span>}
          >
            <InputGroup
              id={`${id}count`}
              className="figures"
              inputMode="numeric"
              value={text}
              aria-invalid={!valid}
              aria-describedby={`${id}range`}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </FormGroup>
          <Button
            type="submit"
            intent="primary"
            size="large"
            fill
            disabled={!valid}
            text={t('demonstration.create')}
          />
        </form>
      )}
    </section>
  );
}
