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
import { fileHeads } from './tableColumns.ts';

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

  const loaded = result !== null && result.load !== null;
  return (
    <Sheet
      open
      title={`${t('load')}: ${t(`table.${table}`)}`}
      onClose={onClose}
      closesOutside={false}
      className="load-sheet"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (loaded) onClose();
          else void load();
        }}
      >
        <div className={Classes.DIALOG_BODY}>
          <p className="load-about">{t('load.about')}</p>
          <Heads table={table} />
          <div className="load-file">
            <Button autoFocus text={t('load.choose')} onClick={() => void choose()} />
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
          <div className="load-result" role="status">
            {result !== null && <Result result={result} />}
          </div>
        </div>
        <div className={Classes.DIALOG_FOOTER}>
          <div className={Classes.DIALOG_FOOTER_ACTIONS}>
            {loaded ? (
              <Button type="submit" intent="primary" text={t('load.close')} />
            ) : (
              <>
                <Button text={t('load.cancel')} onClick={onClose} />
                <Button
                  type="submit"
                  intent="primary"
                  text={t('load.do')}
                  loading={busy}
                  disabled={path === null || day === null}
                />
              </>
            )}
          </div>
        </div>
      </form>
    </Sheet>
  );
}

/** The heads a table of text must and may have, in the words of the file. */
function Heads({ table }: { readonly table: TableName }) {
  const t = useWords('reference');
  const { needed, optional } = fileHeads[table];
  return (
    <p className="load-about">
      {t('load.needed')}: <code>{needed.join(', ')}</code>. {t('load.optional')}:{' '}
      <code>{[...optional, 'from', 'until'].join(', ')}</code>.
    </p>
  );
}

/** Problems in the order of the file, those of the whole first. */
function inOrder(problems: LoadResult['problems']): LoadResult['problems'] {
  return problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

function Result({ result }: { readonly result: LoadResult }) {
  const t = useWords('reference');
  const words = useWords('tableFiles');
  const { problems, omitted, load, added, closed, unchanged, read } = result;
  return (
    <>
      <p>
        <b>
          {load === null
            ? t('load.refused', { problems: problems.length + omitted })
            : t('load.done', { added, closed, unchanged, read })}
        </b>
      </p>
      {problems.length > 0 && (
        <ul tabIndex={0} aria-label={t('load.problems')}>
          {inOrder(problems).map((problem, index) => (
            <li key={index}>
              <b className="figures">
                {[
                  problem.line === null
                    ? words('place.file')
                    : words('place.line', { line: problem.line }),
                  problem.column === null
                    ? null
                    : words('place.column', { column: problem.column }),
                ]
                  .filter((part) => part !== null)
                  .join(', ')}
              </b>
              : {words(`problem.${problem.code}`, problem.params)}
            </li>
          ))}
          {omitted > 0 && <li>{words('problem.omitted', { count: omitted })}</li>}
        </ul>
      )}
    </>
  );
}
