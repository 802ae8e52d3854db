import { Button, Classes } from '@blueprintjs/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LoadResult } from '../../../shared/contract/reference.ts';
import type { TableName } from '../../../shared/reference.ts';
import { client, rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatDate } from '../../ui/format.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readDay, today } from './day.ts';

/** Loads a file of the administration into a table: all of it or nothing, every problem by its line. */
export function LoadButton({ table }: { readonly table: TableName }) {
  const t = useWords('reference');
  const { may } = useSession();
  const [open, setOpen] = useState(false);
  if (!may('reference.load')) return null;
  return (
    <>
      <Button size="small" variant="outlined" text={t('load')} onClick={() => setOpen(true)} />
      {open && <LoadSheet table={table} onClose={() => setOpen(false)} />}
    </>
  );
}

function LoadSheet({
  table,
  onClose,
}: {
  readonly table: TableName;
  readonly onClose: () => void;
}) {
  const t = useWords('reference');
  const queries = useQueryClient();
  const [path, setPath] = useState<string | null>(null);
  const [from, setFrom] = useState(() => formatDate(today()));
  const [result, setResult] = useState<LoadResult | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const day = readDay(from);

  async function choose() {
    const { paths } = await client.desktop.choosePaths({ what: 'files', title: t('load.title') });
    if (paths[0] !== undefined) {
      setPath(paths[0]);
      setResult(null);
    }
  }

  async function load() {
    if (path === null || day === null) return;
    setBusy(true);
    setError(null);
    try {
      setResult(await client.reference.load({ table, path, from: day }));
      await queries.invalidateQueries({ queryKey: rpc.reference.key() });
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Sheet
      open
      title={`${t('load')}: ${t(`table.${table}`)}`}
      onClose={onClose}
      closesOutside={false}
      className="load-sheet"
    >
      <div className={Classes.DIALOG_BODY}>
        <div className="load-file">
          <Button text={t('load.choose')} onClick={() => void choose()} />
          <span title={path ?? undefined}>{path ?? t('load.none')}</span>
        </div>
        <TextField
          label={t('load.from')}
          help={t('load.fromHelp')}
          value={from}
          wrong={day === null ? t('day.wrong') : undefined}
          onChange={(event) => setFrom(event.target.value)}
        />
        {error !== null && <ErrorNote error={error} doing={t('load.doing')} />}
        {result !== null && <Result result={result} />}
      </div>
      <div className={Classes.DIALOG_FOOTER}>
        <div className={Classes.DIALOG_FOOTER_ACTIONS}>
          <Button text={t('load.cancel')} onClick={onClose} />
          <Button
            intent="primary"
            text={t('load.do')}
            loading={busy}
            disabled={path === null || day === null}
            onClick={() => void load()}
          />
        </div>
      </div>
    </Sheet>
  );
}

function Result({ result }: { readonly result: LoadResult }) {
  const t = useWords('reference');
  const words = useWords('tableFiles');
  const { problems, omitted, load, added, closed, unchanged, read } = result;
  return (
    <div className="load-result" role="status">
      <p>
        <b>
          {load === null
            ? t('load.refused', { problems: problems.length + omitted })
            : t('load.done', { added, closed, unchanged, read })}
        </b>
      </p>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem, index) => (
            <li key={index}>
              {[
                problem.line === null
                  ? words('place.file')
                  : words('place.line', { line: problem.line }),
                problem.column === null ? null : words('place.column', { column: problem.column }),
              ]
                .filter((part) => part !== null)
                .join(', ')}
              : {words(`problem.${problem.code}`, problem.params)}
            </li>
          ))}
          {omitted > 0 && <li>{words('problem.omitted', { count: omitted })}</li>}
        </ul>
      )}
    </div>
  );
}
