import { Button } from '@blueprintjs/core';
import { useState, type ReactNode } from 'react';
import { commands, type CommandId } from '../../../shared/commands.ts';
import { isFormBox } from '../../../shared/boxes.ts';
import { ariaCombo, keysOf } from '../../app/combo.ts';
import { runCommand, useCommand } from '../../app/commands.tsx';
import { useWords } from '../../i18n/index.ts';
import { Key } from '../../ui/Key.tsx';
import { goTo } from './goTo.ts';
import type { BoxPlace } from './places.ts';
import './tools.css';

const goToId = 'declaration-go-to';

interface PageToolsProps {
  /** Ordinal of the item on the screen, and of all. */
  readonly present: number | null;
  readonly items: readonly number[];
  /** Goes to a box; whether there is one on the page. */
  readonly onGo: (place: BoxPlace) => boolean;
  readonly look: WalkState;
  readonly changed: WalkState;
  /** What else is at hand from here. */
  readonly children: ReactNode;
}

/** A walk from place to place: how many there are, and at which of them one stands (0: at none). */
export interface WalkState {
  readonly total: number;
  readonly at: number;
}

/** Ways through the page and out of it, each with its key. */
export function PageTools({ present, items, onGo, look, changed, children }: PageToolsProps) {
  const t = useWords('declaration');
  return (
    <div className="page-tools" role="toolbar" aria-label={t('tools')}>
      <GoToBox present={present} items={items} onGo={onGo} />
      {look.total > 0 && (
        <ToolButton command="declaration.nextSign" note={placeText(look)}>
          {t('look')}
        </ToolButton>
      )}
      {changed.total > 0 && (
        <ToolButton command="declaration.nextMark" note={placeText(changed)}>
          {t('changed')}
        </ToolButton>
      )}
      {children}
    </div>
  );
}

const placeText = ({ at, total }: WalkState): string =>
  at === 0 ? String(total) : `${at}/${total}`;

function comboText(command: CommandId): string | null {
  const found = commands.find(({ id }) => id === command);
  return found !== undefined && 'combo' in found ? found.combo : null;
}

interface ToolButtonProps {
  readonly command: CommandId;
  /** How much is behind it. */
  readonly note?: string;
  readonly children: ReactNode;
}

/** A command of the table as a button that tells its key. */
export function ToolButton({ command, note, children }: ToolButtonProps) {
  const words = useWords('commands');
  const combo = comboText(command);
  const keys = combo === null ? '' : keysOf(combo).join('+');
  return (
    <Button
      size="small"
      variant="outlined"
      className="tool-button"
      title={keys === '' ? words(command) : `${words(command)} (${keys})`}
      aria-keyshortcuts={combo === null ? undefined : ariaCombo(combo)}
      onClick={() => runCommand(command)}
    >
      {children}
      {note !== undefined && <span className="figures tool-note">{note}</span>}
      {keys !== '' && <Key>{keys}</Key>}
    </Button>
  );
}

function GoToBox({ present, items, onGo }: Pick<PageToolsProps, 'present' | 'items' | 'onGo'>) {
  const t = useWords('declaration');
  const terms = useWords('terms');
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<string | null>(null);
  const field = () => document.getElementById(goToId);
  useCommand('declaration.goTo', () => {
    setAnswer(null);
    const input = field();
    if (!(input instanceof HTMLInputElement)) return;
    input.focus();
    input.select();
  });

  const nameOf = (box: string) =>
    box === '13' ? '' : isFormBox(box) ? terms(`box.${box}`) : terms(`term.${box}`);
  const meant = goTo(text, present, items);

  function go() {
    if (text.trim() === '') return;
    if (meant.fault !== null) {
      setAnswer(t(`goTo.${meant.fault}`));
      return;
    }
    if (onGo(meant.place)) {
      setText('');
      setAnswer(null);
    } else setAnswer(t('goTo.empty', { box: meant.place.box }));
  }

  const hint =
    text.trim() === '' || meant.place === null
      ? null
      : [
          meant.place.item === null ? null : t('place.item', { item: meant.place.item }),
          nameOf(meant.place.box),
        ]
          .filter(Boolean)
          .join(' · ');
  return (
    <form
      className="go-to"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <label htmlFor={goToId}>
        {t('goTo')} <Key>G</Key>
      </label>
      <input
        id={goToId}
        type="text"
        autoComplete="off"
        spellCheck={false}
        className="bp6-input bp6-small figures"
        placeholder="42/3"
        title={t('goTo.how')}
        aria-keyshortcuts="G"
        aria-describedby={`${goToId}-answer`}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAnswer(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          setText('');
          setAnswer(null);
          event.currentTarget.blur();
        }}
      />
      <span
        id={`${goToId}-answer`}
        className="go-to-answer"
        role="status"
        data-wrong={answer !== null}
      >
        {answer ?? hint}
      </span>
    </form>
  );
}
