import type { ComponentProps } from 'react';
import { useWords } from '../../i18n/index.ts';
import { Select } from '../../ui/Select.tsx';
import { groupedTargets } from './targets.ts';

interface TargetSelectProps extends ComponentProps<'select'> {
  /** What the empty choice means. */
  readonly none: string;
}

/** A choice among the fields of the declaration, under their heads. */
export function TargetSelect({ none, ...select }: TargetSelectProps) {
  const t = useWords('mapping');
  return (
    <Select {...select}>
      <option value="">{none}</option>
      {groupedTargets.map(([group, targets]) => (
        <optgroup key={group} label={t(`group.${group}`)}>
          {targets.map((target) => (
            <option key={target} value={target}>
              {t(`target.${target}`)}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
