import type { Mark } from '../../../frames/mark.ts';
import { evenLines } from '../../kit/lines.ts';
import { sizes, type Canvas } from '../canvas.ts';
import { rule } from '../marks.ts';
import { instant } from '../moments.ts';
import type { Gap } from '../schema.ts';
import { plates, type Plan } from './plate.ts';

/** What is missing, written into the break, with what the article says of that time. */
export function silence(canvas: Canvas, { now, full, lower }: Plan, gap: Gap): Mark[] {
  const { layout, locale, telling, moments } = canvas;
  const wide = layout.name === 'wide';
  const start = instant(moments, gap.from, 'start');
  const inside = (candidate: { start: Date; end: Date }): boolean =>
    candidate.start <= start && start < candidate.end;
  const [hole, last] = [now.breaks.find(inside), full.breaks.find(inside)];
  if (!hole || !last) return [];
  const focused = telling.focused(gap.id);
  const { title: large, note } = sizes(canvas);
  // What is missing is written large while the figure is about it.
  const title = wide ? (focused ? large * 1.5 : large) : note;
  const small = wide && focused ? note * 1.15 : note;
  const plate = plates[layout.name];
  // In a small figure the margin of the words is room enough from the torn edges.
  const inner = last.until - last.from - (wide ? plate.tooth * 1.5 : 0);
  const x = (hole.from + hole.until) / 2 + plate.tooth / 4;
  const label = evenLines(gap.label, inner, wide ? large : note, locale, 600);
  const said = gap.article && locale.word('figures.timeline.says', { what: gap.article });
  const article = wide && said ? evenLines(said, inner, note, locale) : [];
  const height =
    label.length * title * 1.25 + (article.length > 0 ? 30 + article.length * small * 1.25 : 0);
  const top = (plate.upper + lower.forked) / 2 - height / 2;
  const articleTop = top + label.length * title * 1.25 + 30;
  return [
    {
      kind: 'text',
      key: `gap:${gap.id}`,
      x,
      y: top + title * 0.9,
      lines: label,
      anchor: 'middle',
      size: title,
      weight: focused ? 600 : 400,
      fill: focused ? 'ink' : 'ink-2',
    },
    ...(article.length > 0
      ? [
          rule(`tick:${gap.id}`, [x, articleTop - 18, x, articleTop - 4], 'ink', {
            strokeWidth: 3.5,
            opacity: focused ? 1 : 0.4,
          }),
          {
            kind: 'text',
            key: `gap-article:${gap.id}`,
            x,
            y: articleTop + small * 0.9,
            lines: article,
            anchor: 'middle',
            size: small,
            fill: focused ? 'ink' : 'ink-2',
          } as const,
        ]
      : []),
  ];
}
