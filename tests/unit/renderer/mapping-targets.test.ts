import { describe, expect, test } from 'vitest';
import {
  groupedTargets,
  sendColumn,
  sentTwice,
  setConstant,
  stillMissing,
} from '../../../renderer/features/mapping/targets.ts';
import { screenWords } from '../../../renderer/i18n/index.ts';
import { languages } from '../../../shared/languages.ts';
import { mappingTargets, type Mapping } from '../../../shared/mapping.ts';

const mapping: Mapping = {
  name: 'Sender',
  delimiter: ';',
  decimal: ',',
  dates: 'dmy',
  groupBy: null,
  header: ['Код', 'Товар', 'Вес'],
  columns: { Код: 'item.hsCode' },
  constants: {},
  nationalCurrency: 'KZT',
};

describe("a sender's columns", () => {
  test('every field of the declaration can be chosen, once, and has its words', () => {
    const offered = groupedTargets.flatMap(([, targets]) => [...targets]);
    expect(offered.toSorted()).toEqual([...mappingTargets].toSorted());
    for (const language of languages) {
      for (const target of mappingTargets) {
        expect(screenWords[language].mapping, language).toHaveProperty([`target.${target}`]);
      }
      for (const [group] of groupedTargets) {
        expect(screenWords[language].mapping, language).toHaveProperty([`group.${group}`]);
      }
    }
  });

  test('a column is sent to one field at a time, or left unread', () => {
    const sent = sendColumn(mapping, 'Вес', 'item.netKilograms');
    expect(sent.columns).toEqual({ Код: 'item.hsCode', Вес: 'item.netKilograms' });
    expect(sendColumn(sent, 'Код', null).columns).toEqual({ Вес: 'item.netKilograms' });
  });

  test('two columns of one field are pointed out', () => {
    expect([...sentTwice(sendColumn(mapping, 'Товар', 'item.hsCode'))]).toEqual(['item.hsCode']);
    expect(sentTwice(mapping).size).toBe(0);
  });

  test('what a declaration needs is asked for until a column or a constant gives it', () => {
    expect(stillMissing(mapping)).not.toContain('item.hsCode');
    expect(stillMissing(mapping)).toContain('procedure');
    expect(stillMissing(setConstant(mapping, 'procedure', '40'))).not.toContain('procedure');
    const byItem = sendColumn(mapping, 'Вес', 'item.procedure');
    expect(stillMissing(byItem)).not.toContain('procedure');
  });

  test('a constant that is taken away is gone', () => {
    const with40 = setConstant(mapping, 'procedure', '40');
    expect(setConstant(with40, 'procedure', null).constants).toEqual({});
  });
});
