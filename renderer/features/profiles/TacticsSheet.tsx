import { DialogBody } from '@blueprintjs/core';
import type { CorridorLoad } from '../../../shared/contract/profiles.ts';
import { signed } from '../../../shared/figures.ts';
import { starterApprover, traderCategories, type Tactics } from '../../../shared/tactics.ts';
import { useWords } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { formatCount, formatDate, formatNumber, nothing } from '../../ui/format.ts';
import { Sheet } from '../../ui/Sheet.tsx';

interface TacticsSheetProps {
  readonly open: boolean;
  readonly tactics: Tactics;
  readonly load: readonly CorridorLoad[];
  readonly onClose: () => void;
}

/** The approved tactics whole: thresholds, chance, categories, and what each corridor should and does bear. */
export function TacticsSheet({ open, tactics, load, onClose }: TacticsSheetProps) {
  const t = useWords('tactics');
  const { version, approvedBy, approvedOn } = tactics;
  const name = approvedBy === starterApprover ? t('starter') : approvedBy;
  return (
    <Sheet open={open} onClose={onClose} title={t('title')} className="tactics-sheet">
      <DialogBody>
        <p className="figures">{t('approved', { version, name, date: formatDate(approvedOn) })}</p>
        <Thresholds tactics={tactics} />
        <Chance tactics={tactics} />
        <Categories tactics={tactics} />
        <Loads load={load} />
      </DialogBody>
    </Sheet>
  );
}

/** Hundredths of a per cent as a person reads them. */
const percent = (share: number): string => formatNumber(share / 100, 2);

/** The same in a column, where the decimals stand under one another. */
const percentInColumn = (share: number): string => `${formatNumber(share / 100, 1, 1)}\u00a0%`;

function Thresholds({ tactics: { thresholds } }: { readonly tactics: Tactics }) {
  const t = useWords('tactics');
  return (
    <section>
      <h3>{t('thresholds')}</h3>
      <p className="tactics-thresholds figures">
        {(['blue', 'yellow', 'red'] as const).map((corridor) => (
          <span key={corridor}>
            <CorridorSign corridor={corridor} withName /> ≥ {thresholds[corridor]}
          </span>
        ))}
      </p>
      <p className="tactics-note">{t('thresholdsOf')}</p>
    </section>
  );
}

function Chance({ tactics: { random } }: { readonly tactics: Tactics }) {
  const t = useWords('tactics');
  const { waivedBy } = random;
  return (
    <section>
      <h3>{t('random')}</h3>
      <p className="tactics-thresholds figures">
        <span>
          {t('randomShare', { share: percent(random.share) })} →{' '}
          <CorridorSign corridor={random.corridor} withName />
        </span>
      </p>
      {waivedBy !== undefined && (
        <p className="tactics-note">
          {t('waived', {
            act: waivedBy.act,
            on: formatDate(waivedBy.on),
            until: formatDate(waivedBy.until),
            share: percent(waivedBy.thereafter),
          })}
        </p>
      )}
    </section>
  );
}

function Categories({ tactics: { categories } }: { readonly tactics: Tactics }) {
  const t = useWords('tactics');
  const named = traderCategories.filter((category) => categories?.[category] !== undefined);
  if (named.length === 0) return <p className="tactics-note">{t('noCategories')}</p>;
  return (
    <section>
      <h3>{t('categories')}</h3>
      <table className="tactics-table figures">
        <thead>
          <tr>
            <th scope="col">{t('category')}</th>
            <th scope="col">{t('points')}</th>
            <th scope="col" className="tactics-words">
              {t('upTo')}
            </th>
          </tr>
        </thead>
        <tbody>
          {named.map((category) => {
            const { points = 0, upTo = 'green' } = categories?.[category] ?? {};
            return (
              <tr key={category}>
                <th scope="row">{t(category)}</th>
                <td>{signed(points)}</td>
                <td className="tactics-words">
                  {points > 0 ? <CorridorSign corridor={upTo} withName /> : nothing}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="tactics-note">{t('categoriesOf')}</p>
    </section>
  );
}

function Loads({ load }: { readonly load: readonly CorridorLoad[] }) {
  const t = useWords('tactics');
  const share = (part: number, total: number) =>
    total === 0 ? nothing : percentInColumn((part / total) * 10_000);
  return (
    <section>
      <h3>{t('load')}</h3>
      <table className="tactics-table figures">
        <thead>
          <tr>
            <th scope="col">{t('office')}</th>
            <th scope="col" />
            <th scope="col">{t('expected')}</th>
            <th scope="col">{t('actual')}</th>
            <th scope="col" />
            <th scope="col">{t('perDay')}</th>
            <th scope="col">{t('today')}</th>
            <th scope="col" className="tactics-words">
              {t('whenFull')}
            </th>
          </tr>
        </thead>
        <tbody>
          {load.map((line) => (
            <tr key={`${line.office} ${line.corridor}`}>
              <th scope="row">{line.office ?? t('anyOffice')}</th>
              <td className="tactics-words">
                <CorridorSign corridor={line.corridor} withName />
              </td>
              <td>{line.expected === null ? nothing : percentInColumn(line.expected)}</td>
              <td>{share(line.declarations, line.total)}</td>
              <td className="tactics-note">
                {t('ofTotal', {
                  n: formatCount(line.declarations),
                  total: formatCount(line.total),
                })}
              </td>
              <td>{line.perDay === null ? nothing : formatCount(line.perDay)}</td>
              <td>{formatCount(line.today)}</td>
              <td className="tactics-words">
                {line.whenFull === null ? nothing : t(line.whenFull)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
