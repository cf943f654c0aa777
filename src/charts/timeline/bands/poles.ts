import { range } from 'd3';
import type { Mark } from '../../../frames/mark.ts';
import { labelWidth } from '../../kit/labels.ts';
import { evenLines } from '../../kit/lines.ts';
import { sizes, tone, type Canvas } from '../canvas.ts';
import { copyOf, writeCopy, type CopyOptions } from '../copy.ts';
import { leastCrowded, waysToHang, type Hanging, type Hung } from '../hang.ts';
import { momentMark, rule } from '../marks.ts';
import type { Moment } from '../moments.ts';
import { middle, type Axis, type Stretch } from '../time.ts';
import { BAND_APART, plates } from './plate.ts';
import { leastHeight } from './absence.ts';
import { lowestBand } from './heights.ts';

/** A pole with its words, and how they are written. */
interface Pole extends Hung {
  readonly options: CopyOptions;
}

/** Words of all moments hung over the band once, so that they stay where they are. */
export function hangMoments(canvas: Canvas, axis: Axis): Pole[] {
  const { moments, locale, layout } = canvas;
  const plate = plates[layout.name];
  const space = layout.name === 'wide' ? 10 : 6;
  const places = placesOf(canvas, axis, space);
  const dated = layout.name === 'wide' ? moments : moments.map((each) => byYear(each, canvas));
  const options = optionsFor(
    canvas,
    dated.map(({ when }, i) => ({ when, room: places[i]?.room ?? 0 })),
  );
  // What is added to a title gives way where it would press the band together.
  const bottom =
    lowestBand(canvas, axis, true) - leastHeight(canvas, axis) - plate.rail - BAND_APART;
  const hangingsIn = (column: number): Hanging[] =>
    places.map(({ moment, x, anchor, room }, i) => {
      const lines = { ...options, width: Math.min(column, room), dateWidth: room };
      const copy = copyOf(dated[i] ?? moment, lines, locale);
      return { id: moment.id, x, anchor, foot: layout.height, copy };
    });
  function* ways(): Generator<Hung[], void> {
    // Words that are crowded are tried in wider columns, where they take fewer lines.
    for (const stretch of [1, 1.15, 1.3]) {
      const hangings = hangingsIn(plate.column * stretch);
      yield* waysToHang(hangings, { top: plate.top, bottom, space, tier: 4 });
    }
  }
  return leastCrowded(ways()).map((pole) => ({ ...pole, options }));
}

/** Where the pole of each moment stands, on which side of it words lie, and how wide they may be. */
function placesOf({ moments, set, layout }: Canvas, axis: Axis, space: number) {
  const plate = plates[layout.name];
  const poles = moments.map((moment) => axis.at(poleOf(moment)));
  return moments.map((moment, i) => {
    const x = poles[i] ?? 0;
    const starting = set.spans.some(({ from }) => from === moment.id);
    const ending = set.spans.some(({ until }) => until === moment.id);
    const crowded = x + plate.column > layout.width - plate.inset;
    const anchor = ending || (crowded && !starting) ? ('end' as const) : ('start' as const);
    // Words that would run over a neighbour's pole are broken earlier.
    const free = poles
      .map((pole) => (anchor === 'start' ? pole - x : x - pole))
      .filter((d) => d > 0);
    const edge = anchor === 'start' ? layout.width - x : x;
    return { moment, x, anchor, room: Math.min(edge - space, ...free.map((d) => d - space - 4)) };
  });
}

/** How all moments are written: their dates as large as two lines of each allow. */
function optionsFor(
  canvas: Canvas,
  dates: readonly { readonly when: string; readonly room: number }[],
): CopyOptions {
  const { display, title, note } = sizes(canvas);
  const wide = canvas.layout.name === 'wide';
  const fits = (size: number): boolean =>
    dates.every(({ when, room }) => {
      const lines = evenLines(when, room, size, canvas.locale, 600);
      return lines.length <= 2 && labelWidth(lines, size, 600, canvas.locale) <= room;
    });
  return {
    width: plates[canvas.layout.name].column,
    date: range(display, title, -1).find(fits) ?? title + 1,
    title,
    note: wide ? note : 0,
    short: !wide,
  };
}

/** A small figure dates its poles by the year. */
function byYear(moment: Moment, { locale }: Canvas): Moment {
  return { ...moment, when: locale.date(moment.start.toISOString().slice(0, 4)) };
}

function poleOf({ shape, start, end }: Moment): Date {
  return shape === 'window' ? start : middle(start, end);
}

/** A pole from the band to its words, with the mark of the date at its foot. */
export function flag(canvas: Canvas, axis: Axis, band: Stretch, pole: Pole): Mark[] {
  const { telling, layout } = canvas;
  const moment = canvas.moments.find(({ id }) => id === pole.id);
  if (!moment) return [];
  const shade = tone(telling.focused(pole.id));
  const plate = plates[layout.name];
  const y = band.from - plate.rail;
  const length = axis.at(moment.end) - axis.at(moment.start);
  const x = moment.shape === 'window' ? pole.x + length / 2 : pole.x;
  const wide = layout.name === 'wide';
  return [
    rule(`pole:${pole.id}`, [pole.x, pole.top, pole.x, band.from], shade.rule),
    momentMark(moment, { x, y, along: 'x', length }, { ...shade, opacity: 1 }, { r: wide ? 6 : 5 }),
    ...writeCopy(
      pole.id,
      pole.copy,
      { x: pole.textX, y: pole.top, anchor: pole.anchor },
      pole.options,
      shade,
      { noted: wide && pole.noted && telling.focused(pole.id) },
    ),
  ];
}
