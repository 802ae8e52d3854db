import type { GridWords } from './en.ts';

/** What the grid itself says: only what our grids show or read out. */
export const gridWords: GridWords = {
  noRowsToShow: 'Дерек жоқ',
  loadingOoo: 'Жүктелуде…',
  loadingError: 'Жүктелмеді',
  noMatchingRows: 'Дерек табылмады',
  ariaLabelTooltip: 'Түсіндірме',
  ariaSortableColumn: 'Сұрыптау үшін Enter пернесін басыңыз',
  ariaFilterColumn: 'Сүзу үшін Ctrl+Enter пернелерін басыңыз',
  ariaFilterInput: 'Сүзгі',
  ariaFilterFromValue: 'Сүзгі: төменгі шегі',
  ariaFilterToValue: 'Сүзгі: жоғарғы шегі',
  ariaHidden: 'жасырын',
  ariaVisible: 'көрінеді',
  ariaChecked: 'белгіленген',
  ariaUnchecked: 'белгіленбеген',
  ariaIndeterminate: 'ішінара белгіленген',
  ariaRowSelect: 'Жолды таңдау үшін бос орын пернесін басыңыз',
  ariaRowDeselect: 'Таңдауды алып тастау үшін бос орын пернесін басыңыз',
  ariaRowToggleSelection: 'Таңдау немесе таңдауды алып тастау үшін бос орын пернесін басыңыз',
  ariaRowSelectionDisabled: 'Таңдау қолжетімсіз',
  ariaMenuColumn: 'Баған мәзірін ашу үшін Alt+↓ пернелерін басыңыз',
  ariaPageSizeSelectorLabel: 'Бет өлшемі',
  ariaDropZoneColumnValueItemDescription: 'Сұрыптау үшін Enter пернесін басыңыз',
};
