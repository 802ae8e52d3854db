import { themeQuartz } from 'ag-grid-community';

/** The grid in our tokens: compact rows of 28 px, lines instead of shadows, both themes through the variables. */
export const gridTheme = themeQuartz.withParams({
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--ink)',
  textColor: 'var(--ink)',
  browserColorScheme: 'inherit',
  accentColor: 'var(--accent)',
  borderColor: 'var(--line)',
  borderRadius: 0,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  columnBorder: false,
  headerBackgroundColor: 'var(--surface-low)',
  headerTextColor: 'var(--ink-muted)',
  headerFontWeight: 600,
  headerFontSize: 12,
  headerHeight: 28,
  headerColumnResizeHandleColor: 'var(--line)',
  rowHeight: 28,
  rowHoverColor: 'var(--surface-hover)',
  selectedRowBackgroundColor: 'var(--accent-soft)',
  oddRowBackgroundColor: 'var(--surface)',
  fontFamily: 'var(--font)',
  fontSize: 13,
  dataFontSize: 13,
  spacing: 5,
  cellHorizontalPadding: 8,
  iconSize: 12,
  focusShadow: 'none',
  tooltipBackgroundColor: 'var(--surface)',
  tooltipTextColor: 'var(--ink)',
  tooltipBorder: '1px solid var(--line-strong)',
});

/** The nonce of this load of the page, so that the grid's own style elements pass the policy. */
export function styleNonce(): string | undefined {
  const bearer = document.querySelector<HTMLElement>('script[nonce], style[nonce], link[nonce]');
  return bearer?.nonce === '' ? undefined : bearer?.nonce;
}
