import { Button } from '@blueprintjs/core';
import { useWords } from '../../i18n/index.ts';
import { formatCount, formatNumber, nothing } from '../../ui/format.ts';
import { Check, Choice, fieldId, Figure, Text } from './fields.tsx';
import { useLine } from './useLine.ts';
import { CountDifference } from './WeightDifference.tsx';

const weighing = ['none', 'weighed', 'average', 'reckoned'] as const;

interface LineDetailProps {
  readonly line: number;
  /** `null`: the item is of the order. */
  readonly onTakeOut: (() => void) | null;
}

/** The rest of what is written of an item, under the table. */
export function LineDetail({ line, onTakeOut }: LineDetailProps) {
  const t = useWords('inspection');
  const one = useLine(line);
  if (one === undefined) return null;
  const { item, declared, packages, quantity } = one;
  const at = `lines.${line}` as const;
  return (
    <section className="act-detail" aria-label={t('goods.item', { item })}>
      <h4>
        {t('goods.item', { item })} <span className="act-detail-name">{declared.description}</span>
      </h4>
      <div className="act-fields">
        <div>
          <Figure kind="count" name={`${at}.packages`} label={t('packages.found')} />
          <p className="act-declared">
            {t('declared')}: {formatCount(declared.packages)} {declared.packageKind}{' '}
            <CountDifference declared={declared.packages} found={packages} />
          </p>
        </div>
        <div>
          <Figure kind="number" name={`${at}.quantity`} label={t('quantity.found')} />
          <p className="act-declared">
            {t('declared')}:{' '}
            {declared.quantity === null ? nothing : formatNumber(declared.quantity)} {declared.unit}{' '}
            <CountDifference declared={declared.quantity} found={quantity} />
          </p>
        </div>
        <Choice
          name={`${at}.weighedBy`}
          label={t('weighedBy')}
          options={weighing}
          say={(how) => t(`weighedBy.${how}`)}
        />
        <Text name={`${at}.trademark`} label={t('trademark')} most={300} />
        <Text name={`${at}.marking`} label={t('marking')} most={300} />
        <Figure kind="count" empty={0} name={`${at}.photosPromised`} label={t('photosPromised')} />
      </div>
      <div className="act-checks">
        <Check name={`${at}.damaged`} label={t('damaged')} />
        <Check name={`${at}.packagesDamaged`} label={t('packagesDamaged')} />
        <Check name={`${at}.sampled`} label={t('sampled')} />
      </div>
      <Text name={`${at}.text`} label={t('line.text')} most={4000} lines={2} />
      {onTakeOut !== null && (
        <Button
          id={fieldId(`${at}.takeOut`)}
          size="small"
          variant="minimal"
          text={t('line.takeOut', { item })}
          onClick={onTakeOut}
        />
      )}
    </section>
  );
}
