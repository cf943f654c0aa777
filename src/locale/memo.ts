/**
 * Remembers the answers of a pure function of words and numbers: charts ask for the same width, date
 * or message thousands of times.
 */
export function memo<Arguments extends readonly (string | number)[], Answer>(
  answer: (...args: Arguments) => Answer,
): (...args: Arguments) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (...args) => {
    const key = args.join('\n');
    const found = known.get(key);
    if (found) return found.answer;
    const made = answer(...args);
    known.set(key, { answer: made });
    return made;
  };
}
