import type { Table } from '../charts/kit/chart.ts';
import type { Figure } from '../frames/figure.ts';
import type { LayoutName } from '../frames/mark.ts';
import type { Locale } from '../locale/locale.ts';
import type { Correction } from '../schemas/correction.ts';
import type { Dataset } from '../schemas/dataset.ts';
import type { Library } from '../schemas/library.ts';
import type { StoryMeta } from '../schemas/story.ts';

/** The story in one language, resolved and checked: computed once, only read afterwards. */
export interface Story {
  readonly locale: Locale;
  readonly meta: StoryMeta;
  readonly library: Library;
  readonly chapters: readonly Chapter[];
  readonly datasets: ReadonlyMap<string, DatasetEntry>;
  /** The latest first. */
  readonly corrections: readonly Correction[];
}

/** A data set as pages show it. */
export interface DatasetEntry {
  readonly name: string;
  readonly meta: Dataset;
  /** All that it holds, its description among it, in the words of the language. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Values that prose is bound to. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** One MDX file. */
export interface Chapter {
  readonly slug: string;
  /** Path from the project's root. */
  readonly file: string;
  /** Number in the menu, from 1; the cover and the end note have none. */
  readonly number?: number;
  readonly title: string;
  readonly dek: string;
  /** On the cover: where and when. */
  readonly kicker?: string | undefined;
  /** Who has reviewed a translation. */
  readonly reviewed_by?: string | undefined;
  readonly scenes: readonly Scene[];
  /** Pictures that do not move, such as the cover's. */
  readonly pictures: readonly Picture[];
  /** In the order of their marks in the text, from 1. */
  readonly notes: readonly Note[];
  /** Who is linked, in the order of the text. */
  readonly mentions: readonly Mention[];
  /** Words of prose, for the reading time. */
  readonly words: number;
}

/** One figure that stays in view, and the steps that change it. */
export interface Scene {
  readonly id: string;
  readonly chapter: string;
  readonly chart: string;
  readonly data: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly steps: readonly Step[];
  readonly figures: Readonly<Record<LayoutName, Figure>>;
  /** The whole figure as rows; those of the last step are marked. */
  readonly table: Table;
}

/** A passage of text and the state of the figure that goes with it. */
export interface Step {
  readonly id: string;
  /** Address in the page, without the hash: `chapter/step`. */
  readonly address: string;
  /** What the picture shows, in words. */
  readonly description: string;
  /** True for the story's own reading. */
  readonly ours: boolean;
  /** True for the rows of the scene's table that the step is about. */
  readonly marked: readonly boolean[];
}

/** A picture outside the scenes. */
export interface Picture {
  readonly id: string;
  readonly chapter: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly description: string;
  readonly figures: Readonly<Record<LayoutName, Figure>>;
}

/** What a mark in the text refers to. */
export interface Note {
  readonly number: number;
  /** Address of the passage that it stands in: `chapter/step`, or `chapter` between scenes. */
  readonly at: string;
  readonly of: readonly Citation[];
}

/** A link in the text to a person or group. */
export interface Mention {
  /** Id of the person or group. */
  readonly who: string;
  /** Address of the passage that it stands in, as of a note. */
  readonly at: string;
}

/** A thing that can be cited. */
export interface Citation {
  readonly concept: 'claim' | 'event' | 'source';
  readonly id: string;
}
