import { range } from 'd3';
import type { Mark } from '../../../frames/mark.ts';
import { labelWidth } from '../../kit/labels.ts';
import { evenLines } from '../../kit/lines.ts';
import { sizes, type Canvas } from '../canvas.ts';
import { rule } from '../marks.ts';
import type { Voice } from '../schema.ts';
import { plates } from './plate.ts';

/** The words of a judgement, broken into lines, with the height that they take. */
interface Speech {
  readonly voice: Voice;
  readonly says: readonly string[];
  readonly name: readonly string[];
  readonly role: readonly string[];
  readonly detail: readonly string[];
  /** Size of what is said. */
  readonly said: number;
  readonly height: number;
}

/** Size of a judgement: as large as its line allows, within these. */
const SAID = { wide: { most: 30, least: 22 }, narrow: { most: 17, least: 14 } } as const;

/** Breaks the words of the judgements that have been told into lines. */
export function speechesOf(canvas: Canvas): Speech[] {
  const { set, telling, layout, locale } = canvas;
  const { most, least } = SAID[layout.name];
  // Judgements that face each other are of one size, told or not.
  const fits = (size: number): boolean =>
    set.voices.every(({ says }) => labelWidth([says], size, 600, locale) <= widthOf(canvas));
  const said = range(most, least - 1, -1).find(fits) ?? most;
  return set.voices
    .filter(({ id }) => telling.shown(id))
    .map((voice) => speechOf(canvas, voice, said));
}

function widthOf({ layout }: Canvas): number {
  const { lanes, pad } = plates[layout.name];
  return lanes[1] - lanes[0] - pad - (layout.name === 'wide' ? 28 : 16);
}

function speechOf(canvas: Canvas, voice: Voice, said: number): Speech {
  const { layout, locale, library } = canvas;
  const wide = layout.name === 'wide';
  const { date, note } = sizes(canvas);
  const width = widthOf(canvas);
  const says = evenLines(voice.says, width, said, locale, 600);
  const name = evenLines(library.person(voice.speaker).short, width, date, locale, 600);
  const role = evenLines(voice.role, width, note, locale);
  const detail = wide ? evenLines(voice.detail, width, note, locale) : [];
  const height =
    says.length * said * 1.1 +
    (name.length * date + role.length * note + detail.length * note) * 1.25 +
    (detail.length > 0 ? 8 : 2);
  return { voice, says, name, role, detail, said, height };
}

/** A judgement in large letters, on its side of the spine. */
export function speak(canvas: Canvas, speech: Speech, i: number, top: number): Mark[] {
  const { layout, telling } = canvas;
  const { lanes, pad } = plates[layout.name];
  const wide = layout.name === 'wide';
  const { date, note } = sizes(canvas);
  const { voice, says, name, role, detail, said } = speech;
  const focused = telling.focused(voice.id);
  const ink = focused ? 'ink' : 'ink-3';
  const x = (i === 0 ? lanes[0] : lanes[1]) + pad - 1;
  const base = { kind: 'text', x: x + (wide ? 13 : 9) } as const;
  const nameY = top + says.length * said * 1.1 + date + 2;
  const roleY = nameY + name.length * date * 1.25;
  const detailY = roleY + role.length * note * 1.25 + 6;
  const id = voice.id;
  return [
    // What the article alone reports stands by a tick.
    rule(`voice:${id}`, [x, top - said * 0.1, x, top + said * 0.82], ink, { strokeWidth: 3.5 }),
    {
      ...base,
      key: `says:${id}`,
      y: top + said * 0.78,
      lines: says,
      size: said,
      weight: 600,
      fill: ink,
      leading: 1.1,
    },
    { ...base, key: `speaker:${id}`, y: nameY, lines: name, size: date, weight: 600, fill: ink },
    { ...base, key: `role:${id}`, y: roleY, lines: role, size: note, fill: 'ink-3' },
    ...(detail.length > 0
      ? [
          {
            ...base,
            key: `detail:${id}`,
            y: detailY,
            lines: detail,
            size: note,
            fill: focused ? 'ink-2' : 'ink-3',
          } as const,
        ]
      : []),
  ];
}
