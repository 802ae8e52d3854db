import { attribute } from './sheet-xml.ts';

/** The parts of a workbook of one sheet that are the same whatever stands in it (ECMA-376, parts 1 and 2). */

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const part = (name: string, kind: string) =>
  `<Override PartName="/xl/${name}.xml" ContentType="${spreadsheet}.${kind}+xml"/>`;

/** What each part is. */
export const contentTypes =
  `${xml}<Types xmlns="${types}">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  part('workbook', 'sheet.main') +
  part('worksheets/sheet1', 'worksheet') +
  part('styles', 'styles') +
  '</Types>';

const related = (targets: Readonly<Record<string, string>>) =>
  `${xml}<Relationships xmlns="${relations}">` +
  Object.entries(targets)
    .map(
      ([kind, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${relationTypes}/${kind}" Target="${target}"/>`,
    )
    .join('') +
  '</Relationships>';

export const ofPackage = related({ officeDocument: 'xl/workbook.xml' });
export const ofBook = related({ worksheet: 'worksheets/sheet1.xml', styles: 'styles.xml' });

/** @param sheet the name on its tab */
export const book = (sheet: string) =>
  `${xml}<workbook xmlns="${main}" xmlns:r="${relationTypes}"><sheets>` +
  `<sheet name="${attribute(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** What stands before the rows. @param widths of the columns, characters */
export const before = (widths: readonly number[]) =>
  `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView tabSelected="1" workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15"/><cols>' +
  widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('') +
  '</cols><sheetData>';

export const after = '</sheetData></worksheet>';
