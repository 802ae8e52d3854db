import type { ActDraft, ActLine, InspectionOrder } from '../../../shared/work/inspection.ts';

/** The parts of an act that its order decides. */
export const followed = ['form', 'extent', 'place', 'means', 'photosPromised', 'lines'] as const;

/**
 * The act after it was ordered anew: the items of the order, its place and its means. Lines that are written
 * already stay as they are, those of other items among them: what becomes of these the officer decides.
 * @param begun the act as it would be begun now
 * @param opened its lines as they were when it was opened
 */
export function afterOrder(
  act: ActDraft,
  begun: ActDraft,
  opened: readonly ActLine[],
): Pick<ActDraft, (typeof followed)[number]> {
  const written = new Map(act.lines.map((line) => [line.item, line]));
  const ordered = new Set(begun.lines.map(({ item }) => item));
  const sampled = new Set(act.sampling?.samples.map(({ item }) => item));
  const kept = act.lines.filter(
    (line) =>
      !ordered.has(line.item) &&
      (sampled.has(line.item) ||
        isWritten(
          line,
          opened.find(({ item }) => item === line.item),
        )),
  );
  return {
    form: begun.form,
    extent: begun.extent,
    place: begun.place,
    means: [...new Set([...act.means, ...begun.means])],
    photosPromised: Math.max(act.photosPromised, begun.photosPromised),
    lines: [...begun.lines.map((line) => written.get(line.item) ?? line), ...kept].sort(
      (a, b) => a.item - b.item,
    ),
  };
}

/**
 * Whether an item is none of those that are inspected: the order leaves it out, or the declaration has it no more.
 * @param ordinals of every item of the declaration
 */
export function isOutside(
  order: Pick<InspectionOrder, 'items'> | null,
  ordinals: readonly number[],
  item: number,
): boolean {
  if (!ordinals.includes(item)) return true;
  const ordered = order?.items.filter((each) => ordinals.includes(each)) ?? [];
  return ordered.length > 0 && !ordered.includes(item);
}

/** Whether the officer wrote anything of an item; its trade mark is there before he does. */
function isWritten(line: ActLine, opened: ActLine | undefined): boolean {
  const { packages, grossGrams, netGrams, quantity, weighedBy, differs, text, marking } = line;
  return (
    [packages, grossGrams, netGrams, quantity].some((figure) => figure !== null) ||
    weighedBy !== 'none' ||
    Object.values(differs).includes(true) ||
    [text, marking].some((words) => words.trim() !== '') ||
    line.packagesDamaged ||
    line.damaged ||
    line.sampled ||
    line.photosPromised > 0 ||
    (opened !== undefined && opened.trademark !== line.trademark)
  );
}
