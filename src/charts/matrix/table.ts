import type { Locale } from '../../locale/locale.ts';
import type { Attribution } from '../../schemas/attribution.ts';
import type { Data, Table } from '../kit/chart.ts';
import { certaintyOf, rowsInFocus, type MatrixState } from './state.ts';

/** The whole matrix as rows: a column for each voice, the replies in the last one. */
export function tabulateMatrix(
  { set, library }: Data<Attribution>,
  state: MatrixState,
  locale: Locale,
): Table {
  const word = (key: string): string => locale.word(`figures.matrix.${key}`);
  const focus = rowsInFocus(set, state);
  const replyTo = (group?: string): string =>
    set.denials
      .filter((denial) => denial.group === group)
      .map(({ by, says }) => locale.word('figures.matrix.reply', { by, says }))
      .join(' ');
  const general = replyTo();
  return {
    caption: set.title,
    columns: [
      { label: word('table.group') },
      ...set.voices.map(({ voice, about }) => ({
        label: locale.word('figures.matrix.table.voice', { voice, about: word(`${about}.brief`) }),
      })),
      { label: word('replies') },
    ],
    rows: [
      ...set.parents.map((group) => ({
        cells: [
          library.group(group).name,
          ...set.voices.map((voice) => word(`table.${certaintyOf(voice, group) ?? 'absent'}`)),
          replyTo(group),
        ],
        marked: focus.includes(group),
      })),
      ...(set.voices.some(({ openEnded }) => openEnded)
        ? [
            {
              cells: [
                word('table.others'),
                ...set.voices.map(({ openEnded }) => (openEnded ? word('open') : '')),
                '',
              ],
              marked: false,
            },
          ]
        : []),
      ...(general === ''
        ? []
        : [
            {
              cells: [word('table.all'), ...set.voices.map(() => ''), general],
              marked: state.denials === true,
            },
          ]),
    ],
  };
}
