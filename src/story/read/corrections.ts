import { z } from 'zod';
import { correctionSchema, type Correction } from '../../schemas/correction.ts';
import type { Content } from './content.ts';
import type { Checked, Fault } from './fault.ts';
import { unknown } from './nearest.ts';
import { readYamlFile } from './yaml.ts';
import { doubledIds } from './records.ts';
import { checkShape } from './shape.ts';

/** The list of corrections; a story that has none may lack it. */
export const correctionsFile = 'content/corrections.yaml';

/**
 * Reads the corrections and checks them, the latest first.
 *
 * @param addresses Addresses that a correction may be about, without the hash.
 */
export function readCorrections(
  content: Content,
  addresses: ReadonlySet<string>,
): Checked<readonly Correction[]> {
  if (!content.has(correctionsFile)) return { value: [], faults: [] };
  const yaml = readYamlFile(content, correctionsFile);
  if (!yaml.value) return { faults: yaml.faults };
  const { data, locate } = yaml.value;
  const { value, faults } = checkShape(z.array(correctionSchema), data, locate);
  const lost = (value ?? []).flatMap(({ at }, i): Fault[] => {
    if (at === undefined || addresses.has(at)) return [];
    return [{ ...locate([i, 'at']), what: unknown('step', at, [...addresses]) }];
  });
  return {
    ...(value && { value: value.toSorted((a, b) => b.date.localeCompare(a.date)) }),
    faults: [...faults, ...doubledIds(yaml.value, 'correction'), ...lost],
  };
}
