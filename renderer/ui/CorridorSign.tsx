import type { ReactNode } from 'react';
import type { Corridor } from '../../shared/corridor.ts';
import { useWords } from '../i18n/index.ts';

/**
 * Each corridor has a colour, a shape and a letter of its own, so that a
 * colour-blind officer or a black-and-white printer loses nothing.
 */
const shapes: Readonly<Record<Corridor, ReactNode>> = {
  green: <circle cx="10" cy="10" r="9" />,
  blue: <rect x="1.75" y="1.75" width="16.5" height="16.5" rx="2" />,
  yellow: <path d="M10 0.9 19.6 18.6H0.4Z" strokeLinejoin="round" />,
  red: <path d="M6.2 0.8h7.6L19.2 6.2v7.6L13.8 19.2H6.2L0.8 13.8V6.2Z" />,
};

/** Where the letter sits: a triangle carries it low. */
const letterLine: Readonly<Record<Corridor, number>> = {
  green: 14,
  blue: 14,
  yellow: 16.4,
  red: 14,
};

interface CorridorSignProps {
  readonly corridor: Corridor;
  /** Also writes the name of the corridor beside the sign; `short`: its colour alone. */
  readonly withName?: boolean | 'short';
  /** Side of the sign in px; 16 fits a row of 28. */
  readonly size?: number;
  /** The name stands beside it anyway: nothing more is read out. */
  readonly silent?: boolean;
}

/** The sign of a corridor: the only thing on the screen that may wear its colour. */
export function CorridorSign({
  corridor,
  withName = false,
  size = 16,
  silent = false,
}: CorridorSignProps) {
  const t = useWords('terms');
  const name = t(`corridor.${corridor}`);
  const named = withName !== false || silent;
  return (
    <span className="corridor-sign" data-corridor={corridor} title={named ? undefined : name}>
      <svg
        width={size}
        height={size}
        viewBox="0 0 20 20"
        {...(named ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
      >
        {shapes[corridor]}
        <text x="10" y={letterLine[corridor]} textAnchor="middle">
          {t(`corridor.${corridor}.letter`)}
        </text>
      </svg>
      {withName !== false && (
        <span>{withName === 'short' ? t(`corridor.${corridor}.short`) : name}</span>
      )}
    </span>
  );
}
