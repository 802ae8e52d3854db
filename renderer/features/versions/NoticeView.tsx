import { Button } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Notice } from '../../../shared/contract/versions.ts';
import { client, rpc } from '../../app/rpc.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatInstant, nothing } from '../../ui/format.ts';
import { SeveritySign } from '../declaration/FindingList.tsx';
import '../declaration/findings.css';

interface NoticeViewProps {
  readonly id: string;
  readonly version: number;
}

/** The notice of refusal as the declarant gets it: every finding at once, in the reader's language. */
export function NoticeView({ id, version }: NoticeViewProps) {
  const t = useWords('versions');
  const { data, error, refetch } = useQuery(
    rpc.versions.notice.queryOptions({ input: { id, version } }),
  );
  if (error !== null)
    return <ErrorNote error={error} doing={t('loading')} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <article className="notice" aria-label={t('notice')}>
      <header>
        <h2>
          {t('notice')}{' '}
          <span className="figures">
            {t('noticeNumber', { number: data.number, date: formatInstant(data.at) })}
          </span>
        </h2>
        <SaveButtons notice={data} />
      </header>
      <p>{t('noticeWhat')}</p>
      <Facts notice={data} />
      <h3>{t('noticeFindings')}</h3>
      <Findings notice={data} />
    </article>
  );
}

function SaveButtons({ notice: { id, version } }: { readonly notice: Notice }) {
  const t = useWords('versions');
  const language = useLanguage();
  const [saved, setSaved] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  async function save(as: 'pdf' | 'json') {
    setError(null);
    try {
      const { path } = await client.versions.saveNotice({ id, version, as, language });
      setSaved(path);
    } catch (fault) {
      setError(fault);
    }
  }
  return (
    <div className="notice-save">
      <Button
        size="small"
        variant="outlined"
        text={t('savePdf')}
        onClick={() => void save('pdf')}
      />
      <Button
        size="small"
        variant="outlined"
        text={t('saveJson')}
        onClick={() => void save('json')}
      />
      {saved !== null && <p role="status">{t('saved', { path: saved })}</p>}
      {error !== null && <ErrorNote error={error} doing={t('saving')} />}
    </div>
  );
}

function Facts({ notice }: { readonly notice: Notice }) {
  const t = useWords('versions');
  const person = (named: Notice['trader']) =>
    named === null ? nothing : [named.name, named.code].filter(Boolean).join(' · ') || nothing;
  return (
    <dl className="notice-facts">
      <div>
        <dt>{t('noticePost')}</dt>
        <dd>
          {notice.post.name} · <span className="figures">{notice.post.code}</span>
        </dd>
      </div>
      <div>
        <dt>{t('number')}</dt>
        <dd className="figures">{notice.registrationNumber ?? t('unregistered')}</dd>
      </div>
      <div>
        <dt>{t('reference')}</dt>
        <dd className="figures">{notice.reference ?? nothing}</dd>
      </div>
      <div>
        <dt>{t('trader')}</dt>
        <dd>{person(notice.trader)}</dd>
      </div>
      <div>
        <dt>{t('declarant')}</dt>
        <dd>{person(notice.declarant)}</dd>
      </div>
      <div>
        <dt>{t('noticeFile')}</dt>
        <dd title={notice.file}>
          {notice.file.split(/[\\/]/).at(-1)} · {t('versionNumber', { version: notice.version })}
        </dd>
      </div>
      <div>
        <dt>{t('noticeHash')}</dt>
        <dd className="figures">
          <code title={notice.sha256}>{notice.sha256.slice(0, 16)}…</code>
          <CopyButton small text={notice.sha256} label={t('noticeHash')} />
        </dd>
      </div>
    </dl>
  );
}

function Findings({ notice }: { readonly notice: Notice }) {
  const t = useWords('versions');
  const words = useWords('findings');
  return (
    <ol className="notice-findings">
      {notice.findings.map((finding, index) => (
        <li key={index} data-severity={finding.severity}>
          <SeveritySign severity={finding.severity} />
          <div>
            <p className="notice-place figures">
              {[
                finding.item === null ? t('header') : t('item', { item: finding.item }),
                finding.boxes.length === 0 ? null : `${t('box')} ${finding.boxes.join(', ')}`,
                finding.code,
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
            <p>{words(finding.code, finding.params)}</p>
            {finding.source !== null && (
              <p className="notice-source" lang="en">
                {t('source')}: {finding.source}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
