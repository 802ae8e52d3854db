import { Checkbox } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { languageNames, languages, type Language } from '../../../shared/languages.ts';
import { requestTemplates, type RequestTemplate } from '../../../shared/work/request.ts';
import { client, rpc } from '../../app/rpc.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { keptField, useKept } from '../../ui/kept.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { seenOf, StepSheet, type StepSheetProps } from '../work/StepSheet.tsx';
import { TimeLeft } from './TimeLeft.tsx';
import './requests.css';

/** Kept over a lock. */
const written = {
  templates: keptField<readonly RequestTemplate[]>(),
  text: keptField<string>(),
  about: keptField<string>(),
  language: keptField<Language>(),
};

interface RequestSheetProps extends StepSheetProps {
  /** Ordinals of the items it begins with. */
  readonly begins: readonly number[];
  /** Ordinals of all items. */
  readonly items: readonly number[];
}

/** Ordinals as they are typed: `1, 3-5`; empty: all; `null`: something else. */
export function readItems(text: string, items: readonly number[]): number[] | null {
  const wanted = new Set<number>();
  for (const part of text.split(/[\s,;]+/).filter(Boolean)) {
    const [, from, to = from] = /^(\d{1,4})(?:[-–](\d{1,4}))?$/.exec(part) ?? [];
    if (from === undefined || Number(to) < Number(from)) return null;
    for (let one = Number(from); one <= Number(to); one += 1) {
      if (!items.includes(one)) return null;
      wanted.add(one);
    }
  }
  return [...wanted].sort((a, b) => a - b);
}

/** Asks the declarant for papers from templates: Space chooses, the program writes article and term. */
export function RequestSheet({ begins, items, ...step }: RequestSheetProps) {
  const t = useWords('checkDesk');
  const spoken = useLanguage();
  const id = step.work.declarationId;
  const sheet = `check/request/${id}`;
  const terms = useQuery(rpc.check.terms.queryOptions({ input: { id }, staleTime: 0 }));
  const [chosen, setChosen] = useKept<readonly RequestTemplate[]>(
    written.templates,
    sheet,
    () => [],
  );
  const [text, setText] = useKept(written.text, sheet, () => '');
  const [about, setAbout] = useKept(written.about, sheet, () => begins.join(', '));
  const [language, setLanguage] = useKept(written.language, sheet, () => spoken);
  const [tried, setTried] = useState(false);
  const read = readItems(about, items);
  const dues = (terms.data ?? [])
    .filter(({ template }) => chosen.includes(template))
    .map(({ dueAt }) => dueAt);
  const known = dues.filter((due) => due !== null).sort();
  return (
    <StepSheet
      title={t('request.title')}
      about={t('request.about')}
      save={t('request.send')}
      doing={t('request.doing')}
      className="check-request-sheet"
      keptAs={sheet}
      {...step}
      record={() => {
        setTried(true);
        if (chosen.length === 0 || read === null) return null;
        const request = { templates: [...chosen], items: read, text: text.trim(), language };
        return client.check.request({ ...seenOf(step.work), request });
      }}
    >
      <fieldset>
        <legend>{t('request.templates')}</legend>
        {requestTemplates.map((template, index) => {
          const term = terms.data?.find((each) => each.template === template);
          return (
            <Checkbox
              key={template}
              autoFocus={index === 0}
              checked={chosen.includes(template)}
              aria-invalid={tried && chosen.length === 0}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                setChosen(
                  requestTemplates.filter((each) =>
                    each === template ? checked : chosen.includes(each),
                  ),
                );
              }}
            >
              {t(`template.${template}`)}
              {term !== undefined && (
                <span className="check-hint">
                  {' '}
                  {t('request.article', { article: term.article })}
                </span>
              )}
            </Checkbox>
          );
        })}
        {tried && chosen.length === 0 && (
          <p className="text-field-wrong" role="alert">
            {t('request.nothing')}
          </p>
        )}
      </fieldset>
      <TextField
        label={t('request.items')}
        help={t('request.items.help')}
        wrong={read === null ? t('request.items.wrong') : undefined}
        value={about}
        onChange={(event) => setAbout(event.target.value)}
      />
      <NoteField
        label={t('request.text')}
        help={t('request.text.help')}
        value={text}
        onChange={setText}
      />
      <SelectField
        label={t('request.language')}
        value={language}
        onChange={(event) => {
          const next = languages.find((each) => each === event.target.value);
          if (next !== undefined) setLanguage(next);
        }}
      >
        {languages.map((each) => (
          <option key={each} value={each}>
            {languageNames[each]}
          </option>
        ))}
      </SelectField>
      {chosen.length === 0 ? (
        <p className="check-hint">{t('request.term.none')}</p>
      ) : (
        <p className="check-term">
          {known.length < dues.length ? (
            t('request.term.unknown')
          ) : (
            <>
              {t('request.term')} <TimeLeft dueAt={known[0] ?? null} />
            </>
          )}
        </p>
      )}
    </StepSheet>
  );
}
