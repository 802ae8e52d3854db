import { Button } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import { mappingSchema, type Mapping } from '../../../shared/mapping.ts';
import { useWords } from '../../i18n/index.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { setConstant, targetNamed } from './targets.ts';
import { TargetSelect } from './TargetSelect.tsx';

const { decimal: decimals, dates } = mappingSchema.shape;

interface MappingSettingsProps {
  readonly header: readonly string[];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** How the sender writes figures and dates, where one declaration ends, and what is always the same. */
export function MappingSettings({ header, mapping, onChange }: MappingSettingsProps) {
  const t = useWords('mapping');
  const change = (part: Partial<Mapping>) => onChange({ ...mapping, ...part });
  return (
    <section className="mapping-settings" aria-label={t('settings')}>
      <h3>{t('settings')}</h3>
      <div className="mapping-fields">
        <SelectField
          label={t('groupBy')}
          help={t('groupBy.help')}
          value={mapping.groupBy ?? ''}
          onChange={(event) =>
            change({ groupBy: event.target.value === '' ? null : event.target.value })
          }
        >
          <option value="">{t('groupBy.none')}</option>
          {header
            .filter((name) => name !== '')
            .map((name, index) => (
              <option key={index} value={name}>
                {name}
              </option>
            ))}
        </SelectField>
        <SelectField
          label={t('decimal')}
          value={mapping.decimal}
          onChange={(event) => change({ decimal: event.target.value === ',' ? ',' : '.' })}
        >
          {decimals.options.map((sign) => (
            <option key={sign} value={sign}>
              {t(sign === ',' ? 'decimal.comma' : 'decimal.point')}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('dates')}
          value={mapping.dates}
          onChange={(event) =>
            change({
              dates: dates.options.find((way) => way === event.target.value) ?? mapping.dates,
            })
          }
        >
          {dates.options.map((way) => (
            <option key={way} value={way}>
              {t(`dates.${way}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('nationalCurrency')}
          maxLength={3}
          defaultValue={mapping.nationalCurrency}
          wrong={undefined}
          onChange={(event) => {
            const code = event.target.value.trim().toUpperCase();
            if (/^[A-Z]{3}$/.test(code)) change({ nationalCurrency: code });
          }}
        />
      </div>
      <Constants mapping={mapping} onChange={onChange} />
    </section>
  );
}

/** Values the table does not hold because they are always the same. */
function Constants({
  mapping,
  onChange,
}: {
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}) {
  const t = useWords('mapping');
  return (
    <div className="mapping-constants" role="group" aria-label={t('constants')}>
      <h4>{t('constants')}</h4>
      {Object.entries(mapping.constants).map(([name, value]) => {
        const target = targetNamed(name);
        if (target === null) return null;
        const label = t(`target.${target}`);
        return (
          <div key={target} className="mapping-constant">
            <TextField
              label={label}
              value={value}
              maxLength={500}
              onChange={(event) => onChange(setConstant(mapping, target, event.target.value))}
            />
            <Button
              variant="minimal"
              icon={<Cross aria-hidden />}
              aria-label={t('constant.remove', { field: label })}
              title={t('constant.remove', { field: label })}
              onClick={() => onChange(setConstant(mapping, target, null))}
            />
          </div>
        );
      })}
      <TargetSelect
        none={t('constant.add')}
        value=""
        aria-label={t('constant.add')}
        onChange={(event) => {
          const target = targetNamed(event.target.value);
          if (target !== null) onChange(setConstant(mapping, target, ''));
        }}
      />
    </div>
  );
}
