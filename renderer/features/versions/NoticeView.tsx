import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import type { ToldNotice } from '../../../shared/contract/versions.ts';
import { client } from '../../app/rpc.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatCount, formatInstant, nothing } from '../../ui/format.ts';
import { SeveritySign } from '../declaration/FindingList.tsx';
import '../declaration/findings.css';

interface NoticeProps {
  readonly notice: ToldNotice;
}

/** The notice of refusal as the declarant gets it: which declaration it is about, and the file of it. */
export function NoticeHead({ notice }: NoticeProps) {
  const t = useWords('versions');
  return (
    <header className="notice-head">
      <h2>
        {t('notice')}{' '}
        <span className="figures">
          {t('noticeNumber', { number: notice.number, date: formatInstant(notice.at) })}
        </span>
      </h2>
      <SaveButtons notice={notice} />
      <p>{t('noticeWhat')}</p>
    </header>
  );
}

function SaveButtons({ notice: { id, version } }: NoticeProps) {
  const t = useWords('versions');
  const language = useLanguage();
  const [saved, setSaved] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  async function save(as: 'pdf' | 'json') {
    setError(null);
    setSaved(null);
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
      <p role="status">{saved !== null && t('saved', { path: saved })}</p>
      {error !== null && <ErrorNote error={error} doing={t('saving')} />}
    </div>
  );
}

/** What the notice is about: post, numbers, people, and the message as it was received. */
export function NoticeFacts({ notice }: NoticeProps) {
  const t = useWords('versions');
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
      <Person label={t('trader')} person={notice.trader} />
      <Person label={t('declarant')} person={notice.declarant} />
      <div>
        <dt>{t('noticeFile')}</dt>
        <dd>
          {notice.file} · {t('versionNumber', { version: notice.version })}
        </dd>
      </div>
      <div>
        <dt>{t('noticeHash')}</dt>
        <dd className="notice-hash">
          <code title={notice.sha256}>{notice.sha256.slice(0, 16)}…</code>
          <CopyButton small text={notice.sha256} label={t('copyHash')} />
        </dd>
      </div>
    </dl>
  );
}

interface PersonProps {
  readonly label: string;
  readonly person: ToldNotice['trader'];
}

function Person({ label, person }: PersonProps) {
  const terms = useWords('terms');
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {person?.name ?? (person?.code == null ? nothing : null)}
        {person?.code != null && (
          <span className="figures notice-code">
            {terms('short.binIin')} {person.code}
          </span>
        )}
      </dd>
    </div>
  );
}

/** Every finding at once, the errors first, each with its place and its ground, in the words for the declarant. */
export function NoticeFindings({ notice }: NoticeProps) {
  return (
    <>
      <Found notice={notice} />
      <NotChecked notice={notice} />
    </>
  );
}

function Found({ notice: { findings } }: NoticeProps) {
  const t = useWords('versions');
  const groups = [
    { severity: 'error', title: 'noticeFindings' },
    { severity: 'warning', title: 'noticeWarnings' },
    { severity: 'info', title: 'noticeRemarks' },
  ] as const;
  return groups.map(({ severity, title }) => {
    const these = findings.filter((finding) => finding.severity === severity);
    if (these.length === 0) return null;
    return (
      <section key={severity} aria-label={t(title)}>
        <h3>
          {t(title)} <span className="figures">{formatCount(these.length)}</span>
        </h3>
        <ol className="notice-findings">
          {these.map((finding, index) => (
            <FindingLine key={index} finding={finding} />
          ))}
        </ol>
      </section>
    );
  });
}

/** What the post could not check, apart from what the declarant has to correct. */
function NotChecked({ notice: { notChecked } }: NoticeProps) {
  const t = useWords('versions');
  if (notChecked.length === 0) return null;
  return (
    <section aria-label={t('noticeNotChecked')}>
      <h3>
        {t('noticeNotChecked')} <span className="figures">{formatCount(notChecked.length)}</span>
      </h3>
      <p>{t('noticeNotCheckedWhat')}</p>
      <ul className="notice-not-checked">
        {notChecked.map(({ code, message }) => (
          <li key={code}>{message}</li>
        ))}
      </ul>
    </section>
  );
}

function FindingLine({ finding }: { readonly finding: ToldNotice['findings'][number] }) {
  const t = useWords('versions');
  const { item, boxes, code, source, severity, message } = finding;
  const place = [
    item === null ? t('header') : t('item', { item }),
    boxes.length === 0 ? null : `${t('box')} ${boxes.join(', ')}`,
  ].filter((part) => part !== null);
  return (
    <li>
      <SeveritySign severity={severity} />
      <div>
        <p className="notice-place figures">{place.join(' · ')}</p>
        <p>{message}</p>
        <p className="notice-source">
          {code}
          {source !== null && (
            <>
              {' '}
              · {t('source')}: {source}
            </>
          )}
        </p>
      </div>
    </li>
  );
}
