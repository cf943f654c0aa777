import type { Layout, TextMark } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { labelWidth, wrap } from '../kit/labels.ts';
import type { Plot } from './plot.ts';
import { lookOf } from './rows.ts';
import type { Count, CountsSet } from './schema.ts';

/** What the key may explain, in its order. */
const kinds = ['hollow', 'word', 'claimed'] as const;
type Kind = (typeof kinds)[number];

const measures = { narrow: { size: 12.5, pitch: 14 }, wide: { size: 13, pitch: 16 } } as const;

/** What hollow, dashed and ticks mean, as far as they are in sight. */
export function drawKey({
  data,
  plot,
  rows,
  layout,
  locale,
}: {
  readonly data: Data<CountsSet>;
  readonly plot: Plot;
  readonly rows: readonly Count[];
  readonly layout: Layout;
  readonly locale: Locale;
}): TextMark {
  const { size, pitch } = measures[layout.name];
  const shown = kindsOf(data, rows);
  const lines = plot.compact ? linesOf(shown, layout, locale) : [said(shown, locale)];
  return {
    kind: 'text',
    key: `key:${shown.join('-')}`,
    x: plot.compact ? 0 : layout.width,
    y: plot.compact ? layout.height - 6 - (lines.length - 1) * pitch : plot.bottom + 16,
    lines,
    size,
    leading: pitch / size,
    anchor: plot.compact ? 'start' : 'end',
    fill: 'ink-3',
  };
}

/** What the key takes at the lower edge of a small box, user units. */
export function keyHeight(
  data: Data<CountsSet>,
  rows: readonly Count[],
  layout: Layout,
  locale: Locale,
): number {
  return 2 + linesOf(kindsOf(data, rows), layout, locale).length * measures[layout.name].pitch;
}

/** Width of the longest key, user units. */
export function widestKey(locale: Locale, size: number): number {
  const pairs = kinds.map((kind, i) => said([kinds[i - 1] ?? kind, kind], locale));
  return labelWidth(pairs.slice(1), size, 400, locale);
}

function kindsOf(data: Data<CountsSet>, rows: readonly Count[]): Kind[] {
  const has: Readonly<Record<Kind, boolean>> = {
    hollow: rows.some((row) => row.startPrecision ?? row.endPrecision),
    word: rows.some((row) => lookOf(data, row) === 'word'),
    claimed: rows.some((row) => lookOf(data, row) === 'claimed'),
  };
  return kinds.filter((kind) => has[kind]);
}

function linesOf(shown: readonly Kind[], layout: Layout, locale: Locale): string[] {
  return wrap(said(shown, locale), layout.width, measures[layout.name].size, locale);
}

/** What has been said two kinds ago is known by now. */
function said(shown: readonly Kind[], locale: Locale): string {
  return shown
    .slice(-2)
    .map((kind) => locale.word(`figures.counts.key.${kind}`))
    .join(' · ');
}
