import type { Layout } from '../../frames/mark.ts';
import { startOf } from '../../locale/dates.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Data } from '../kit/chart.ts';
import { flow, flowLines } from '../kit/flow.ts';
import { labelWidth } from '../kit/labels.ts';
import { evenLines, widthFor } from '../kit/lines.ts';
import { everyone, listed, type Entry } from './entries.ts';
import { keyKinds, keyWidths } from './key-words.ts';
import { quarters, timeScale, usualPlan, type Columns, type Plan } from './plan.ts';
import type { RosterSet } from './schema.ts';

/** Distance of the lines of a meaning, ems: close, as rows have a fixed height. */
export const glossLeading = { narrow: 1.05, wide: 1.1 } as const;

/** The measures of a layout, changed where its words need more room than there is in these. */
export function planFor(data: Data<RosterSet>, layout: Layout, locale: Locale): Plan {
  const plan = usualPlan(layout);
  return plan.roomy
    ? withNarrowerNames(plan, data, locale)
    : withHigherRows(withLongerKey(plan, data, locale), data, locale);
}

/** Lines of what a name means. */
export function glossLines(
  { entry }: Pick<Entry, 'entry'>,
  { glossRoom, glossSize }: Columns,
  locale: Locale,
): string[] {
  if (glossRoom === undefined) return [entry.gloss];
  return evenLines(entry.gloss, glossRoom, glossSize, locale);
}

/** Where a column of names ends for a name in it. */
export function endOf({ name, nameSize }: Columns, words: string, locale: Locale): number {
  return name + labelWidth([words], nameSize, 600, locale);
}

/** Where meanings reach into time, they take two lines, and time begins where these end. */
function withNarrowerNames(plan: Plan, data: Data<RosterSet>, locale: Locale): Plan {
  const { dated } = plan;
  const time = timeScale(data.set, plan);
  const [first] = quarters(data.set).map((iso) => time(startOf(iso)));
  const reaches = everyone(data).some(({ entry, when }) => {
    const end = dated.gloss + labelWidth([entry.gloss], dated.glossSize, 400, locale);
    const dot = when ? time(when.at) - plan.dot * 2 : plan.outside;
    return end + 4 > Math.min(first ?? plan.until, dot);
  });
  if (!reaches) return plan;
  const rooms = everyone(data).map(({ entry }) =>
    widthFor(entry.gloss, 2, dated.glossSize, locale),
  );
  const glossRoom = Math.max(...rooms);
  const from = Math.min(plan.from, dated.gloss + glossRoom + 14);
  return { ...plan, from, dated: { ...dated, glossRoom } };
}

/** Where the key takes more lines, what stands above it moves up. */
function withLongerKey(plan: Plan, data: Data<RosterSet>, locale: Locale): Plan {
  const widths = keyWidths(keyKinds(data, plan, 'missing'), plan, locale);
  const more = flowLines(flow(widths, plan.layout.width - plan.rail, 0)) - 1;
  if (more === 0) return plan;
  const key = plan.layout.height - 3.2 - more * plan.keyPitch;
  const foot = key - plan.keyPitch;
  return { ...plan, key, foot, months: foot - plan.keyPitch };
}

/** Where meanings have no room beside the names, they take more lines in a column of their own. */
function withHigherRows(plan: Plan, data: Data<RosterSet>, locale: Locale): Plan {
  const { list, layout } = plan;
  const names = listed(data);
  const ends = names.map(({ name }) => endOf(list, name, locale));
  const fits = names.every(({ entry }, i) => {
    const start = Math.max(list.gloss, (ends[i] ?? 0) + 4);
    return start + labelWidth([entry.gloss], list.glossSize, 400, locale) <= layout.width;
  });
  if (fits) return plan;
  const gloss = Math.max(list.gloss, ...ends.map((end) => end + 6));
  const columns = { ...list, gloss, glossRoom: layout.width - gloss };
  const most = Math.max(...names.map((entry) => glossLines(entry, columns, locale).length));
  const height = list.glossSize * (1.05 + (most - 1) * glossLeading.narrow);
  return { ...plan, list: columns, pitch: Math.max(plan.pitch, height + 0.2) };
}
