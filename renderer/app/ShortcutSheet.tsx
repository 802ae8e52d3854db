import { DialogBody } from '@blueprintjs/core';
import { commandGroups, commands } from '../../shared/commands.ts';
import { useWords } from '../i18n/index.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { keysOf } from './combo.ts';
import { useSession } from './session.tsx';

interface ShortcutSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Every shortcut on one sheet, from the command table. */
export function ShortcutSheet({ open, onClose }: ShortcutSheetProps) {
  const t = useWords('app');
  const words = useWords('commands');
  const { may } = useSession();
  const shown = commands.filter(
    (command) => 'combo' in command && (!('permission' in command) || may(command.permission)),
  );
  return (
    <Sheet open={open} onClose={onClose} title={words('view.shortcuts')} className="shortcut-sheet">
      <DialogBody>
        <div className="shortcut-columns">
          {commandGroups
            .filter((group) => shown.some((command) => command.group === group))
            .map((group) => (
              <section key={group}>
                <h3>{t(`group.${group}`)}</h3>
                <dl>
                  {shown
                    .filter((command) => command.group === group)
                    .map((command) => (
                      <div key={command.id}>
                        <dt>{words(command.id)}</dt>
                        <dd>
                          {'combo' in command &&
                            keysOf(command.combo).map((key) => <kbd key={key}>{key}</kbd>)}
                        </dd>
                      </div>
                    ))}
                </dl>
              </section>
            ))}
        </div>
      </DialogBody>
    </Sheet>
  );
}
