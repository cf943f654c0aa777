import type { Locale } from '../../locale/locale.ts';
import type { Data, Table } from '../kit/chart.ts';
import { nameOf } from './settle.ts';
import type { NetworkSet, NetworkState, Node, Tie } from './schema.ts';

/** What the parts that a step is about say, and how far that is known. */
export function describeNetwork(
  { set }: Data<NetworkSet>,
  state: NetworkState,
  locale: Locale,
): string {
  const said = set.parts.filter(({ id }) => state.focus.includes(id)).map(({ says }) => says);
  const ties = set.ties.filter(({ part }) => state.parts.includes(part));
  const solid = ties.filter(({ certainty }) => certainty === 'record').length;
  const reading = solid === ties.length ? 'solid' : solid === 0 ? 'dashed' : 'both';
  return [...said, locale.word(`figures.network.describe.${reading}`)].join(' ');
}

/** Every tie as a row: what it joins, what it means, who says so and what it rests on. */
export function tabulateNetwork(
  { set, library }: Data<NetworkSet>,
  state: NetworkState,
  locale: Locale,
): Table {
  const word = (key: string): string => locale.word(`figures.network.table.${key}`);
  const nodes = new Map(set.nodes.map((node) => [node.id, node]));
  const name = (node: Node | undefined): string => (node ? nameOf(node, library) : '');
  const voice = (id: string | undefined): string =>
    set.voices.find((candidate) => candidate.id === id)?.label ?? word('record');
  const row = (tie: Tie, to: string): Table['rows'][number] => ({
    cells: [name(nodes.get(tie.from)), tie.means, to, voice(tie.voice), word(tie.certainty)],
    marked: state.parts.includes(tie.part) && state.focus.includes(tie.part),
  });
  return {
    caption: set.title,
    columns: ['from', 'means', 'to', 'voice', 'certainty'].map((key) => ({
      label: word(`columns.${key}`),
    })),
    rows: set.ties.flatMap((tie) => {
      const to = nodes.get(tie.to);
      return to?.items ? to.items.map(({ label }) => row(tie, label)) : [row(tie, name(to))];
    }),
  };
}
