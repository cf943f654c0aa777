import { z } from 'zod';
import { datasetFields } from '../../schemas/dataset.ts';
import { partialDate } from '../../schemas/date.ts';
import { id } from '../../schemas/id.ts';
import type { Refs } from '../../schemas/refs.ts';
import { text } from '../../schemas/text.ts';
import { SIDES } from './glyph.ts';

/** What a node or a tie rests on: the record, somebody's claim, or a claim that is denied. */
export const certainty = z.enum(['record', 'claim', 'disputed']);
/** What a node or a tie rests on. */
export type Certainty = z.infer<typeof certainty>;

/** How the tie that may be cut is drawn. */
export const TIE_STATES = ['whole', 'cut', 'disputed'] as const;

/** A value for each layout; a plain one serves both. */
const perLayout = <T extends string | number>(one: z.ZodType<T>) =>
  z
    .union([one, z.strictObject({ wide: one, narrow: one })])
    .transform((value) => (typeof value === 'object' ? value : { wide: value, narrow: value }));

/** A place along one edge of the box, as a share of it. */
const place = perLayout(z.number().min(0).max(1));

const evidence = (refs: Refs) => ({
  /** Whether it is on record, claimed, or claimed and denied. */
  certainty,
  /** Claims it rests on. */
  claims: z.array(refs.claim).default([]),
  /** Events it rests on. */
  events: z.array(refs.event).default([]),
  /** Sources it rests on, where neither claim nor event has them. */
  sources: z.array(refs.source).default([]),
});

const labels = {
  /** Words in the figure. A node with a `group` has the group's name where this is missing. */
  label: text.optional(),
  /** The same for the narrow layout. */
  short: text.optional(),
  /** A quieter line or two below the label. */
  note: text.optional(),
  /** The same for the narrow layout; without it the narrow layout has no note. */
  shortNote: text.optional(),
};

/** One of the purposes, aims or parts that a list node names. */
export const itemSchema = (refs: Refs) =>
  z.strictObject({
    id,
    label: text,
    short: text.optional(),
    claims: z.array(refs.claim).min(1),
  });

/** A thing that ties join. */
export const nodeSchema = (refs: Refs) =>
  z.strictObject({
    id,
    ...labels,
    /** The group that it stands for. */
    group: refs.group.optional(),
    /** The person or organisation that it stands for. */
    person: refs.person.optional(),
    /** The part of the figure that it appears with. */
    part: id,
    /** The band it stands in. */
    band: perLayout(id),
    /** The band up to which it goes on, drawn as a stream. */
    until: id.optional(),
    /**
     * Its place across the bands, before neighbours push it aside. Lists take the width that their
     * words need, in the order of these.
     */
    lean: place,
    /** Whose side its colour and shape tell. */
    side: z.enum(SIDES).default('other'),
    /** True where who or when it is remains uncertain. */
    hollow: z.boolean().default(false),
    /** Where the label stands. */
    labelled: perLayout(z.enum(['below', 'after', 'before', 'above'])).default({
      wide: 'below',
      narrow: 'below',
    }),
    /** A row of unnamed places instead of one mark: how many. */
    slots: z.int().positive().optional(),
    /** A list under the label instead of a mark. */
    items: z.array(itemSchema(refs)).min(1).optional(),
    /** In the narrow layout: the list that this one stands below. */
    narrowBelow: id.optional(),
    /** Who says that there is such a thing. */
    voice: id.optional(),
    ...evidence(refs),
  });

/** A line between two nodes. */
export const tieSchema = (refs: Refs) =>
  z.strictObject({
    id,
    /** The part of the figure that it appears with. */
    part: id,
    from: id,
    to: id,
    /** What the line means, in a word or two; told in the table. */
    means: text,
    /** Words on the line. */
    label: text.optional(),
    /** The same for the narrow layout; without it the narrow layout has none. */
    shortLabel: text.optional(),
    /** True for the tie that `show.tie` cuts. */
    cuttable: z.boolean().default(false),
    /** Words on the cut tie once it is disputed. */
    denial: text.optional(),
    /** The same for the narrow layout. */
    shortDenial: text.optional(),
    /** Who says that there is such a tie. */
    voice: id.optional(),
    ...evidence(refs),
  });

/** Nodes in bands, ties between them, and who says so. */
export const networkSet = (refs: Refs) =>
  z
    .strictObject({
      ...datasetFields(refs),
      /** Whether the bands follow one another down the page or in reading direction. */
      flow: z.enum(['down', 'across']),
      /** Who speaks. */
      voices: z.array(
        z.strictObject({
          id,
          /** As the figure names them. */
          label: text,
          /** Where on file. */
          who: refs.who.optional(),
        }),
      ),
      /** The groups of nodes and ties that steps reveal, in order. */
      parts: z
        .array(
          z.strictObject({
            id,
            /** What the part shows, in a plain sentence or two that need no picture. */
            says: text,
          }),
        )
        .min(1),
      /** The rows or columns, in order. */
      bands: z
        .array(
          z.strictObject({
            id,
            /** Its place along the flow; of rows, before their words push them apart. */
            at: place,
            /** Its caption. */
            label: text.optional(),
            /** Who says what stands in it. */
            voice: id.optional(),
            /** Its date, for bands that are times. */
            date: partialDate.optional(),
            /** Last day of a window. */
            until: partialDate.optional(),
            /** True where years are left out before it. */
            skipped: z.boolean().default(false),
          }),
        )
        .min(1),
      /** Nodes that stand in one room, drawn as a plan with a door. */
      rooms: z
        .array(
          z.strictObject({
            id,
            label: text,
            short: text.optional(),
            part: id,
            holds: z.array(id).min(1),
            claims: z.array(refs.claim).min(1),
          }),
        )
        .default([]),
      nodes: z.array(nodeSchema(refs)).min(1),
      ties: z.array(tieSchema(refs)),
    })
    .superRefine((set, context) => {
      const known = {
        part: set.parts.map((part) => part.id),
        band: set.bands.map((band) => band.id),
        voice: set.voices.map((voice) => voice.id),
        node: set.nodes.map((node) => node.id),
      };
      const check = (kind: keyof typeof known, value: string | undefined, path: PropertyKey[]) => {
        if (value === undefined || known[kind].includes(value)) return;
        context.addIssue({
          code: 'custom',
          path,
          message: `unknown ${kind} "${value}"; this data set has: ${known[kind].join(', ')}`,
        });
      };
      set.bands.forEach((band, i) => {
        check('voice', band.voice, ['bands', i, 'voice']);
      });
      set.rooms.forEach((room, i) => {
        check('part', room.part, ['rooms', i, 'part']);
        room.holds.forEach((node, j) => {
          check('node', node, ['rooms', i, 'holds', j]);
        });
      });
      set.nodes.forEach((node, i) => {
        check('part', node.part, ['nodes', i, 'part']);
        check('band', node.band.wide, ['nodes', i, 'band']);
        check('band', node.band.narrow, ['nodes', i, 'band']);
        check('node', node.narrowBelow, ['nodes', i, 'narrowBelow']);
        check('band', node.until, ['nodes', i, 'until']);
        check('voice', node.voice, ['nodes', i, 'voice']);
        if (node.label === undefined && node.group === undefined) {
          context.addIssue({
            code: 'custom',
            path: ['nodes', i, 'label'],
            message: `node "${node.id}" has no words; give it a label or a group`,
          });
        }
      });
      set.ties.forEach((tie, i) => {
        check('part', tie.part, ['ties', i, 'part']);
        check('node', tie.from, ['ties', i, 'from']);
        check('node', tie.to, ['ties', i, 'to']);
        check('voice', tie.voice, ['ties', i, 'voice']);
      });
    });

/** Nodes in bands, ties between them, and who says so. */
export type NetworkSet = z.infer<ReturnType<typeof networkSet>>;
/** A thing that ties join. */
export type Node = NetworkSet['nodes'][number];
/** A line between two nodes. */
export type Tie = NetworkSet['ties'][number];
/** Nodes that stand in one room. */
export type Room = NetworkSet['rooms'][number];
/** A row or column of the figure. */
export type Band = NetworkSet['bands'][number];

/** What a step shows: parts, what it is about, and how the tie that may be cut stands. */
export const networkState = (set: NetworkSet) => {
  const part = z.enum(set.parts.map(({ id }) => id));
  return z.strictObject({
    /** Parts that are drawn. */
    parts: z.array(part).min(1),
    /** Parts that the step is about. */
    focus: z.array(part).min(1),
    /** How the tie that may be cut stands. */
    tie: z.enum(TIE_STATES).default('whole'),
  });
};
/** What a step shows. */
export type NetworkState = z.infer<ReturnType<typeof networkState>>;
