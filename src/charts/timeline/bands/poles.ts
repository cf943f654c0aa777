import type { Mark } from '../../../frames/mark.ts';
import { sizes, tone, type Canvas } from '../canvas.ts';
import { copyOf, writeCopy, type CopyOptions } from '../copy.ts';
import { hang, type Hung } from '../hang.ts';
import { momentMark, rule } from '../marks.ts';
import type { Moment } from '../moments.ts';
import { middle, type Axis, type Stretch } from '../time.ts';
import { BAND_APART, plates } from './plate.ts';
import { leastHeight } from './stays.ts';

/** Words of all moments hung over the band once, so that they stay where they are. */
export function hangMoments(canvas: Canvas, axis: Axis): Hung[] {
  const { moments, locale, layout, set } = canvas;
  const plate = plates[layout.name];
  const wide = layout.name === 'wide';
  const space = wide ? 10 : 6;
  const poles = moments.map((moment) => axis.at(poleOf(moment)));
  const hangings = moments.map((moment, i) => {
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
    const dateWidth = Math.min(edge - space, ...free.map((d) => d - space - 4));
    const width = Math.min(plate.column, dateWidth);
    const copy = copyOf(
      wide ? moment : byYear(moment, canvas),
      { ...flagOptions(canvas), width, dateWidth },
      locale,
    );
    return { id: moment.id, x, anchor, foot: layout.height, copy };
  });
  // What is added to a title gives way where it would press the band together.
  const limit = plate.band.set.until - leastHeight(canvas, axis) - plate.rail - BAND_APART;
  const bottom = wide ? limit : layout.height;
  return hang(hangings, { top: plate.top, bottom, space });
}

/** A small figure dates its poles by the year. */
function byYear(moment: Moment, { locale }: Canvas): Moment {
  return { ...moment, when: locale.date(moment.start.toISOString().slice(0, 4)) };
}

function poleOf({ shape, start, end }: Moment): Date {
  return shape === 'window' ? start : middle(start, end);
}

function flagOptions(canvas: Canvas): CopyOptions {
  const { display, title, note } = sizes(canvas);
  const wide = canvas.layout.name === 'wide';
  return {
    width: plates[canvas.layout.name].column,
    date: display,
    title,
    note: wide ? note : 0,
    short: !wide,
  };
}

/** A pole from the band to its words, with the mark of the date at its foot. */
export function flag(canvas: Canvas, axis: Axis, band: Stretch, pole: Hung): Mark[] {
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
      flagOptions(canvas),
      shade,
      { noted: wide && pole.noted && telling.focused(pole.id) },
    ),
  ];
}
