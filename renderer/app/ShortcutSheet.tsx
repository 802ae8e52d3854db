import { Classes } from '@blueprintjs/core';
import { useWords } from '../i18n/index.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { keysOf } from './combo.ts';
import { useSession } from './session.tsx';
import { rowKeys, shortcutSections, shortcutsOf } from './shortcutSections.ts';

interface ShortcutSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Arrows and page keys scroll it at once. */
const takeKeyboard = (region: HTMLElement | null) => region?.focus();

/** Every shortcut on one sheet, from the command table, and the keys that every list knows. */
export function ShortcutSheet({ open, onClose }: ShortcutSheetProps) {
  const t = useWords('app');
  const words = useWords('commands');
  const { may } = useSession();
  const shown = shortcutsOf(({ permission }) => permission === undefined || may(permission));
  return (
    <Sheet open={open} onClose={onClose} title={words('view.shortcuts')} className="shortcut-sheet">
      {/* Longer than a small screen: it is scrolled by the keyboard, too. */}
      <div
        className={`${Classes.DIALOG_BODY} ${Classes.DIALOG_BODY_SCROLL_CONTAINER}`}
        role="region"
        aria-label={words('view.shortcuts')}
        tabIndex={0}
        ref={takeKeyboard}
      >
        <div className="shortcut-columns">
          {shortcutSections.map((section) => {
            const lines =
              section === 'rows'
                ? rowKeys.map(({ does, combo }) => ({ does: t(does), combo }))
                : (shown.get(section) ?? []).flatMap((command) =>
                    'combo' in command ? [{ does: words(command.id), combo: command.combo }] : [],
                  );
            if (lines.length === 0) return null;
            return (
              <section key={section}>
                <h3>{t(`shortcuts.${section}`)}</h3>
                <dl>
                  {lines.map(({ does, combo }) => (
                    <div key={does}>
                      <dt>{does}</dt>
                      <dd>
                        {keysOf(combo).map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            );
          })}
        </div>
      </div>
    </Sheet>
  );
}
