import type { CircleMark, Mark } from '../../frames/mark.ts';
import { receding, type Drawing, type Row } from './drawing.ts';
import type { Plan } from './plan.ts';
import { timeScale } from './plan.ts';
import type { When } from './entries.ts';

/** True where the record has a date; without one a dot is hollow. */
export function isDated(when: When | undefined): boolean {
  return when !== undefined && when.how !== 'before';
}

/** The dot of a name: the record's word. Hollow where it has no date. */
export function drawDot(row: Row, { dot }: Pick<Plan, 'dot'>): CircleMark {
  const dated = isDated(row.when);
  // Where the date is a window, a smaller dot marks its middle.
  const full = row.when?.window ? dot * 0.64 : dot;
  return {
    kind: 'circle',
    key: `dot:${row.id}`,
    x: row.x,
    y: row.y,
    // A hollow dot's stroke lies half outside it: both come out alike in size.
    r: dated ? full : dot - 0.75,
    fill: dated ? 'ember' : 'paper',
    stroke: 'ember',
    strokeWidth: 1.5,
    opacity: row.inFocus ? 1 : receding,
  };
}

/** How far a date may be off, and whether it is disputed: under the dot. */
export function drawReach(row: Row, { data, plan }: Drawing): Mark[] {
  if (!row.when) return [];
  const { y, x, when } = row;
  const opacity = row.inFocus ? 1 : receding;
  const time = timeScale(data.set, plan);
  const ring: Mark[] = row.relay
    ? [
        {
          kind: 'circle',
          key: `ring:${row.id}`,
          x,
          y,
          r: plan.dot + (plan.roomy ? 5 : 3),
          fill: 'paper',
          stroke: 'ember',
          strokeWidth: plan.roomy ? 1.5 : 1.2,
          dash: 'dashed',
          opacity,
        },
      ]
    : [];
  return [...(when.window ? [window(row.id, when.window)] : []), ...earlier(), ...ring];

  function window(id: string, [start, end]: readonly [Date, Date]): Mark {
    return {
      kind: 'rect',
      key: `window:${id}`,
      x: time(start),
      y: y - plan.dot,
      width: time(end) - time(start),
      height: plan.dot * 2,
      round: plan.dot,
      fill: 'ember',
      opacity: opacity * 0.45,
    };
  }

  /** An arrow towards earlier dates, any of which may be the right one. */
  function earlier(): Mark[] {
    if (when.how === 'on') return [];
    const head = plan.roomy ? 4.5 : 3;
    const reach = plan.dot + (plan.roomy ? 22 : 12);
    const [h, l] = [String(head), String(-reach)];
    return [
      {
        kind: 'path',
        key: `earlier:${row.id}`,
        d: `M${String(-plan.dot)},0H${l}M${String(head - reach)},-${h}L${l},0L${String(head - reach)},${h}`,
        x,
        y,
        stroke: 'ember',
        strokeWidth: plan.roomy ? 1.75 : 1.4,
        opacity,
      },
    ];
  }
}
