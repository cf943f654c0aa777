import type { Fault } from '../read/fault.ts';
import type { Syntax } from '../read/syntax.ts';
import type { ProseContext } from './context.ts';
import { checkFirstMentions, checkLinks } from './links.ts';
import { checkBareNumbers, checkNumbers } from './numbers.ts';

/** Everything that can be wrong with running text: numbers, links, first mentions. */
export function checkProse(syntax: Syntax, context: ProseContext): Fault[] {
  return [
    ...checkNumbers(syntax, context),
    ...checkBareNumbers(syntax, context),
    ...checkLinks(syntax, context),
    ...checkFirstMentions(syntax, context),
  ];
}
