import { attribute } from './sheet-xml.ts';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Formats of one's own are numbered from here, by the format. */
const firstOwn = 164;

/** The formats that the cells of a workbook are written in, each named once. */
export class Formats {
  /** Plain, which is what a cell is in that names none, and bold. */
  readonly bold = 1;
  readonly #styles = new Map<string, number>();

  /** The number by which a cell names a format such as `#,##0.00`. */
  of(format: string): number {
    const known = this.#styles.get(format);
    if (known !== undefined) return known;
    const style = this.bold + 1 + this.#styles.size;
    this.#styles.set(format, style);
    return style;
  }

  /** The part of the workbook that holds them. */
  toXml(): string {
    const formats = [...this.#styles.keys()];
    const own = formats.map(
      (format, at) => `<numFmt numFmtId="${firstOwn + at}" formatCode="${attribute(format)}"/>`,
    );
    const style = (numFmt: number, font: number) =>
      `<xf numFmtId="${numFmt}" fontId="${font}" fillId="0" borderId="0" xfId="0"` +
      `${numFmt > 0 ? ' applyNumberFormat="1"' : ''}${font > 0 ? ' applyFont="1"' : ''}/>`;
    const styles = [style(0, 0), style(0, 1), ...formats.map((_, at) => style(firstOwn + at, 0))];
    const font = (weight: string) => `<font>${weight}<sz val="11"/><name val="Calibri"/></font>`;
    const fill = (pattern: string) => `<fill><patternFill patternType="${pattern}"/></fill>`;
    return [
      `${xml}<styleSheet xmlns="${main}">`,
      own.length === 0 ? '' : `<numFmts count="${own.length}">${own.join('')}</numFmts>`,
      `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
      `<fills count="2">${fill('none')}${fill('gray125')}</fills>`,
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>`,
      '</styleSheet>',
    ].join('');
  }
}
