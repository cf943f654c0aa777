import type { Frame } from '../../frames/mark.ts';
import { absence } from './bands/absence.ts';
import { heightsOf } from './bands/heights.ts';
import { plates } from './bands/plate.ts';
import { flag, hangMoments } from './bands/poles.ts';
import { ruler } from './bands/ruler.ts';
import { cuts, stay, stayLabel, track, years } from './bands/stays.ts';
import type { Canvas } from './canvas.ts';
import { makeAxis } from './time.ts';

/** Presence and absence along time, as bands; the article's span as a ruler of ticks below. */
export function drawBands(canvas: Canvas): Frame {
  const { set, telling, layout } = canvas;
  const plate = plates[layout.name];
  const axis = makeAxis(set.windows, { from: plate.inset, until: layout.width - plate.inset });
  const rulers = set.spans.filter(({ by, id }) => by === 'article' && telling.shown(id));
  const stays = set.spans.filter(({ by, id }) => by === 'record' && telling.shown(id));
  const poles = hangMoments(canvas, axis).filter(({ id }) => telling.shown(id));
  const { band, ruler: y } = heightsOf(canvas, axis, poles);
  const gaps = set.gaps.filter(({ id }) => telling.shown(id));
  return [
    track(axis, band),
    ...stays.flatMap((span) => stay(canvas, axis, band, span)),
    cuts(axis, band),
    ...years(canvas, axis, band),
    ...stays.flatMap((span) => stayLabel(canvas, axis, band, span)),
    ...gaps.flatMap((gap) => absence(canvas, axis, { band, ruler: y }, gap)),
    ...poles.flatMap((pole) => flag(canvas, axis, band, pole)),
    ...rulers.flatMap((span) => ruler(canvas, axis, y, span)),
  ];
}
