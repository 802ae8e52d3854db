import { Button, Checkbox, Classes, Radio, RadioGroup } from '@blueprintjs/core';
import { useState } from 'react';
import { mostExported, type SheetFormat } from '../../../../shared/contract/queue-sheet.ts';
import { useWords } from '../../../i18n/index.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { formatCount } from '../../../ui/format.ts';
import { ProgressView } from '../../../ui/ProgressView.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import type { QueueTaking } from './useQueueSheet.ts';

interface ExportSheetProps {
  readonly taking: QueueTaking;
  readonly rows: number;
  readonly columns: number;
  readonly tagged: number;
  /** The person who wants it, or who gave it up. */
  readonly onClose: () => void;
}

/** What is to be written, how much it is, how far it is. */
export function ExportSheet({ taking, rows, columns, tagged, onClose }: ExportSheetProps) {
  const t = useWords('queue');
  const [as, setAs] = useState<Exclude<SheetFormat, 'clipboard'>>('xlsx');
  const [onlyTagged, setOnlyTagged] = useState(tagged > 0);
  const { running, progress, error } = taking.task;
  const count = onlyTagged ? tagged : rows;

  function leave() {
    taking.task.cancel();
    onClose();
  }

  return (
    <Sheet
      open
      title={t('export.title')}
      onClose={leave}
      closesOutside={false}
      className="export-sheet"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (running) return;
          void taking.write(as, onlyTagged).then((done) => done && onClose());
        }}
      >
        <div className={Classes.DIALOG_BODY}>
          <p className="form-about">{t('export.about')}</p>
          <RadioGroup
            label={t('export.format')}
            disabled={running}
            selectedValue={as}
            onChange={(event) => setAs(event.currentTarget.value === 'csv' ? 'csv' : 'xlsx')}
          >
            <Radio autoFocus value="xlsx" label={t('export.xlsx')} />
            <Radio value="csv" label={t('export.csv')} />
          </RadioGroup>
          {tagged > 0 && (
            <Checkbox
              checked={onlyTagged}
              disabled={running}
              label={t('export.tagged', { count: tagged })}
              onChange={(event) => setOnlyTagged(event.currentTarget.checked)}
            />
          )}
          <p className="figures export-size">
            {t('export.rows')}: <b>{formatCount(count)}</b> · {t('export.columns')}:{' '}
            <b>{formatCount(columns)}</b>
            {count > mostExported && (
              <> · {t('export.most', { most: formatCount(mostExported) })}</>
            )}
          </p>
          {running && <ProgressView progress={progress} />}
          {error !== null && <ErrorNote error={error} doing={t('export.doing')} />}
        </div>
        <div className={Classes.DIALOG_FOOTER}>
          <div className={Classes.DIALOG_FOOTER_ACTIONS}>
            <Button text={t('export.cancel')} onClick={leave} />
            <Button type="submit" intent="primary" text={t('export.do')} loading={running} />
          </div>
        </div>
      </form>
    </Sheet>
  );
}
