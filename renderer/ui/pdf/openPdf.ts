import type * as Library from 'pdfjs-dist';

export type Pdf = Library.PDFDocumentProxy;

let library: Promise<typeof Library> | undefined;

/**
 * Loads the reader of PDF when the first one is opened. Its worker runs in the window itself, for the
 * policy of the page allows no workers; it is fed bytes alone and fetches nothing.
 */
async function load(): Promise<typeof Library> {
  const [reader, worker] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.mjs'),
  ]);
  Reflect.set(globalThis, 'pdfjsWorker', worker);
  return reader;
}

/** Largest picture on a page that is drawn, pixels: a hostile one must not fill the memory. */
const largestPicture = 64 * 1024 * 1024;

/** Opens a PDF. @throws where it is none, is damaged, or wants a password */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  library ??= load();
  const { getDocument, VerbosityLevel } = await library;
  return getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    maxImageSize: largestPicture,
    // Neither scripts of a document nor forms of one are run; nothing is fetched for it.
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    disableWorkerRendering: true,
    isOffscreenCanvasSupported: false,
  }).promise;
}
