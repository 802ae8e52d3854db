import { Button } from '@blueprintjs/core';
import { Duplicate, Tick } from '@blueprintjs/icons';
import { useEffect, useState } from 'react';
import { useWords } from '../i18n/index.ts';
import { copyText } from './copy.ts';

/** How long the button says that the text is on the clipboard. */
const thanksFor = 2000;

interface CopyButtonProps {
  readonly text: string;
  readonly label?: string;
  /** Only the sign, for a row of a list. */
  readonly small?: boolean;
}

/** Puts a text on the clipboard and says that it did. */
export function CopyButton({ text, label, small }: CopyButtonProps) {
  const t = useWords('app');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), thanksFor);
    return () => clearTimeout(timer);
  }, [copied]);
  const words = copied ? t('copied') : (label ?? t('copy'));
  return (
    <Button
      size="small"
      variant={small === true ? 'minimal' : 'outlined'}
      icon={copied ? <Tick aria-hidden /> : <Duplicate aria-hidden />}
      {...(small === true ? { 'aria-label': words, title: words } : { text: words })}
      onClick={() => void copyText(text).then(() => setCopied(true))}
    />
  );
}
