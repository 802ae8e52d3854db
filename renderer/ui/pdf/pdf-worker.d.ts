/** The library says nothing of the types of its worker; it is handed over whole. */
declare module 'pdfjs-dist/build/pdf.worker.mjs';
