import { useMemo } from 'react';
import { bytesOf } from './bytes.ts';
import { PdfPages } from './pdf/PdfPages.tsx';
import './file-pages.css';

interface FilePagesProps {
  readonly name: string;
  readonly type: string;
  /** Base64. */
  readonly bytes: string;
}

/** A kept file as it is read: the pages of a PDF, a picture, or the text of a file of documents. */
export function FilePages({ name, type, bytes }: FilePagesProps) {
  const whole = useMemo(() => bytesOf(bytes), [bytes]);
  if (type === 'application/pdf') return <PdfPages bytes={whole} name={name} />;
  if (type.startsWith('image/'))
    return <img className="file-picture" src={`data:${type};base64,${bytes}`} alt={name} />;
  return <pre className="file-text">{new TextDecoder().decode(whole).slice(0, longestText)}</pre>;
}

/** Characters of a text that are shown; the file has the rest. */
const longestText = 100_000;
