import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const opened = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: bytes.slice(), verbosity: 0 }).promise;

/** The text of each page, as a reader would copy it; line ends count as blanks. */
export async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await opened(bytes);
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items
        .map((part) => ('str' in part ? `${part.str}${part.hasEOL ? ' ' : ''}` : ''))
        .join('')
        .replaceAll(/\s+/g, ' '),
    );
  }
  return pages;
}

/** What the file says of itself. */
export async function infoOf(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const { info } = await (await opened(bytes)).getMetadata();
  return { ...info };
}

/** Where text stands outside the paper, or is laid over the margin: nothing, on a page as it should be. */
export async function overflowOf(bytes: Uint8Array): Promise<string[]> {
  const document = await opened(bytes);
  const out: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    for (const part of items) {
      if (!('str' in part) || part.str.trim() === '') continue;
      const [, , , , x = 0, y = 0] = part.transform as number[];
      if (x < 50 || x + part.width > 595.28 - 38 || y < 20 || y > 841.89 - 30) out.push(part.str);
    }
  }
  return out;
}

/** Every rectangle of a page that is filled in black, as the file draws it, in its own order. */
export async function rectanglesOf(bytes: Uint8Array, number: number): Promise<number[][]> {
  const page = await (await opened(bytes)).getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList();
  const found: number[][] = [];
  for (const [index, operator] of fnArray.entries()) {
    if (operator !== OPS.constructPath) continue;
    const [, [path] = []] = argsArray[index] as [number, [Float32Array | undefined]?];
    if (path === undefined || path === null) continue;
    found.push(...boxesIn([...path]));
  }
  return found;
}

/** Closed paths of four corners: [left, bottom, right, top] of each. */
function boxesIn(path: readonly number[]): number[][] {
  const boxes: number[][] = [];
  let points: [number, number][] = [];
  for (let at = 0; at < path.length;) {
    const operator = path[at];
    if (operator === 4) {
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);
      boxes.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
      points = [];
      at += 1;
      continue;
    }
    points.push([path[at + 1] ?? 0, path[at + 2] ?? 0]);
    at += operator === 2 ? 7 : 3;
  }
  return boxes;
}

export const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');

/** Every figure of a text, in the order they stand: words of a language are left out. */
export const figuresIn = (text: string): string[] =>
  [...text.replaceAll(/[\u00a0\u202f]/g, '').matchAll(/\d[\d.,:/-]*\d|\d/g)].map(
    ([figure]) => figure,
  );
