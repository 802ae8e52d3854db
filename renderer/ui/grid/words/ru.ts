import type { GridWords } from './en.ts';

/** What the grid itself says: only what our grids show or read out. */
export const gridWords: GridWords = {
  noRowsToShow: 'Нет данных',
  loadingOoo: 'Загрузка…',
  loadingError: 'Не загружено',
  noMatchingRows: 'Данные не найдены',
  ariaLabelTooltip: 'Подсказка',
  ariaSortableColumn: 'Нажмите Enter для сортировки',
  ariaFilterColumn: 'Нажмите Ctrl+Enter для фильтра',
  ariaFilterInput: 'Фильтр',
  ariaFilterFromValue: 'Фильтр: от',
  ariaFilterToValue: 'Фильтр: до',
  ariaHidden: 'скрыто',
  ariaVisible: 'видно',
  ariaChecked: 'отмечено',
  ariaUnchecked: 'не отмечено',
  ariaIndeterminate: 'отмечено частично',
  ariaRowSelect: 'Нажмите пробел, чтобы выбрать строку',
  ariaRowDeselect: 'Нажмите пробел, чтобы снять выбор строки',
  ariaRowToggleSelection: 'Нажмите пробел, чтобы выбрать строку или снять выбор',
  ariaRowSelectionDisabled: 'Выбор недоступен',
  ariaMenuColumn: 'Нажмите Alt+↓, чтобы открыть меню столбца',
  ariaPageSizeSelectorLabel: 'Размер страницы',
  ariaDropZoneColumnValueItemDescription: 'Нажмите Enter для сортировки',
};
