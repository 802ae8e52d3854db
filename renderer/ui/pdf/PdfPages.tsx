import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { openPdf, type Pdf } from './openPdf.ts';
import './pdf.css';

interface PdfPagesProps {
  readonly bytes: Uint8Array;
  /** What is shown, for whoever does not see it. */
  readonly name: string;
}

/** The pages of a PDF as pictures under one another, drawn as they come into sight. */
export function PdfPages({ bytes, name }: PdfPagesProps) {
  const t = useWords('papers');
  const [pdf, setPdf] = useState<Pdf | null>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let left = false;
    let opened: Pdf | null = null;
    setPdf(null);
    setBroken(false);
    // The reader takes the bytes for its own: it is given a copy.
    openPdf(bytes.slice()).then(
      (document) => {
        opened = document;
        if (left) void document.loadingTask.destroy();
        else setPdf(document);
      },
      () => setBroken(!left),
    );
    return () => {
      left = true;
      void opened?.loadingTask.destroy();
    };
  }, [bytes]);
  if (broken)
    return (
      <p className="pdf-broken" role="alert">
        {t('page.broken')}
      </p>
    );
  if (pdf === null) return <div className="pdf-waiting" aria-busy="true" />;
  return (
    <ol className="pdf-pages" aria-label={name}>
      {Array.from({ length: pdf.numPages }, (_, index) => (
        <li key={index}>
          <PdfPage pdf={pdf} number={index + 1} />
        </li>
      ))}
    </ol>
  );
}

function PdfPage({ pdf, number }: { readonly pdf: Pdf; readonly number: number }) {
  const t = useWords('papers');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const sheet = canvas.current;
    if (sheet === null) return undefined;
    const stop = new AbortController();
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return;
        watch.disconnect();
        draw(pdf, number, sheet, stop.signal).catch(() => {
          if (!stop.signal.aborted) setBroken(true);
        });
      },
      { rootMargin: '600px' },
    );
    watch.observe(sheet);
    return () => {
      stop.abort();
      watch.disconnect();
    };
  }, [pdf, number]);
  return (
    <>
      <canvas
        ref={canvas}
        className="pdf-page"
        width={595}
        height={842}
        role="img"
        aria-label={t('page', { number, of: pdf.numPages })}
      />
      {broken && (
        <p className="pdf-broken" role="alert">
          {t('page.brokenOne', { number })}
        </p>
      )}
    </>
  );
}

/** Longest side of a drawn page, pixels: also of one that says it is as large as a house. */
const longestSide = 3000;

async function draw(pdf: Pdf, number: number, sheet: HTMLCanvasElement, stop: AbortSignal) {
  const page = await pdf.getPage(number);
  const plain = page.getViewport({ scale: 1 });
  const wanted = (sheet.clientWidth * window.devicePixelRatio) / plain.width;
  const most = longestSide / Math.max(plain.width, plain.height);
  const viewport = page.getViewport({ scale: Math.min(Math.max(wanted, 0.1), most) });
  if (stop.aborted) return;
  sheet.width = Math.round(viewport.width);
  sheet.height = Math.round(viewport.height);
  const task = page.render({ canvas: sheet, viewport });
  stop.addEventListener('abort', () => task.cancel());
  await task.promise;
  sheet.dataset['drawn'] = 'true';
}
