import type { Layout } from '../../frames/mark.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Attribution, Voice } from '../../schemas/attribution.ts';
import type { Data } from '../kit/chart.ts';
import { labelWidth, wrap } from '../kit/labels.ts';
import { widthFor } from '../kit/lines.ts';
import { share } from '../kit/share.ts';
import { blocksOf, columnsOf, gapsIn, type Grid } from './grid.ts';
import { replyHeight } from './replies.ts';
import { leading, nameLines, rowLines, sizes } from './words.ts';

/** What a roomy matrix is laid out by, user units. */
interface Measures {
  /** Width of the rows' labels, at the most. */
  readonly label: number;
  readonly replies: number;
  readonly gap: number;
  readonly square: number;
  /** Sizes of the voices' names, the first that leaves room for all of them. */
  readonly names: readonly number[];
  /** Weight of the heaviest name. */
  readonly weight: number;
}

const plain: Measures = {
  label: 178,
  replies: 0,
  gap: 44,
  square: 30,
  names: [sizes.wide.name],
  weight: 600,
};
// The columns move together to make room for the answers.
const answered: Measures = {
  label: 164,
  replies: 166,
  gap: 16,
  square: 26,
  names: [14, 13],
  weight: 400,
};

/** Between neighbours' introductions, beside what their measured widths leave. */
const inset = 2;

const nameY = 48;
/** The lowest end of the rows: below stand an open list and the key. */
const lowest = 558;
const { wide: size } = sizes;

/** A roomy matrix: heads and replies take what they need, rows share what is left. */
export function wideGrid(
  data: Data<Attribution>,
  denials: boolean,
  layout: Layout,
  locale: Locale,
): Grid {
  const { set } = data;
  const m = denials ? answered : plain;
  const { label, widths, nameSize } = columnsFor(data, m, layout, locale);
  const blocks = blocksOf(set.voices, widths, label, m.gap);
  const top = headsEnd(data, layout, locale);
  const rowHeight = rowHeightOf(data, top, layout, locale);
  const left = layout.width - m.replies;
  return {
    compact: false,
    labelEnd: label - 14,
    blocks,
    nameSize,
    heads: columnsOf({ blocks }).map(({ middle }) => ({ x: middle, y: nameY })),
    top,
    rowHeight,
    bottom: top + set.parents.length * rowHeight,
    square: Math.min(m.square, rowHeight - 8),
    replies: { left, right: layout.width, top },
  };
}

/** Baseline of the first line that introduces a voice, under the longest of the names. */
export function detailY({ voices }: Attribution, locale: Locale): number {
  const most = Math.max(...voices.map((voice) => nameLines(voice, locale).length));
  return nameY + 21 + (most - 1) * size.name * leading;
}

/** Lines that introduce a voice in a column. */
export function detailLines({ detail }: Voice, width: number, locale: Locale): string[] {
  return wrap(detail, width - inset, size.detail, locale);
}

/** Columns as even as they can be where the longest introduction takes the fewest lines. */
function columnsFor(
  data: Data<Attribution>,
  m: Measures,
  layout: Layout,
  locale: Locale,
): { label: number; widths: readonly number[]; nameSize: number } {
  const { voices, parents } = data.set;
  const labels = parents.map((group) =>
    labelWidth(rowLines(data, group, layout, locale), size.row, 600, locale),
  );
  const label = m.replies > 0 ? Math.min(m.label, Math.max(...labels) + 9) : m.label;
  const gaps = gapsIn(voices) + (m.replies > 0 ? 1 : 0);
  const free = layout.width - label - m.replies - gaps * m.gap;
  const choices = m.names.flatMap((nameSize) =>
    lineCounts.map((lines) => ({ nameSize, needs: needsOf(lines, nameSize) })),
  );
  const roomy = choices.find(({ needs }) => needs.reduce((a, b) => a + b, 0) <= free);
  const { nameSize = size.name, needs = [] } = roomy ?? choices.at(-1) ?? {};
  return { label, widths: share(needs, free), nameSize };

  function needsOf(lines: number, nameSize: number): number[] {
    return voices.map((voice) =>
      Math.max(
        labelWidth(nameLines(voice, locale), nameSize, m.weight, locale) + inset,
        widthFor(voice.detail, lines, size.detail, locale) + inset,
      ),
    );
  }
}

const lineCounts = Array.from({ length: 12 }, (_, i) => i + 1);

/** Y of the rule below the heads: the same in all steps, whatever their heads need. */
function headsEnd(data: Data<Attribution>, layout: Layout, locale: Locale): number {
  const { set } = data;
  const lines = [plain, answered].flatMap((m) => {
    const { widths } = columnsFor(data, m, layout, locale);
    return set.voices.map((voice, i) => detailLines(voice, widths[i] ?? 0, locale).length);
  });
  const last = detailY(set, locale) + (Math.max(...lines) - 1) * size.detail * leading;
  return Math.max(180, last + 14);
}

/** Rows as high as the answers beside them leave them, and no lower than their labels. */
function rowHeightOf(data: Data<Attribution>, top: number, layout: Layout, locale: Locale): number {
  const { parents, denials } = data.set;
  const limits = denials.flatMap((denial) => {
    const row = denial.group === undefined ? 0 : parents.indexOf(denial.group);
    if (row <= 0) return [];
    return [(layout.height - 4 - replyHeight(denial, answered.replies, locale) - top) / row];
  });
  const lines = parents.map((group) => rowLines(data, group, layout, locale).length);
  const least = Math.max(...lines) * size.row * leading + 4;
  return Math.max(least, Math.min(54, (lowest - top) / parents.length, ...limits));
}
