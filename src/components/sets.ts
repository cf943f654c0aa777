import { languagePaths } from '../story/current.ts';
import type { Story } from '../story/model.ts';

/** What the file of a data set is made from. */
export interface SetProps extends Record<string, unknown> {
  readonly story: Story;
  readonly name: string;
}

/** What `getStaticPaths` gives each data set, in each language. */
export function setPaths(): {
  params: { language: string | undefined; name: string };
  props: SetProps;
}[] {
  return languagePaths().flatMap(({ params, story }) =>
    [...story.datasets.keys()].map((name) => ({
      params: { ...params, name },
      props: { story, name },
    })),
  );
}
