/**
 * One painting order for all marks of a scene: the union of its frames' orders.
 *
 * @throws RangeError naming two keys whose order differs between frames.
 */
export function paintingOrder(frames: readonly (readonly string[])[]): string[] {
  const followers = new Map<string, Set<string>>();
  const waitingFor = new Map<string, number>();
  for (const keys of frames) {
    for (const [i, key] of keys.entries()) {
      if (!followers.has(key)) followers.set(key, new Set());
      waitingFor.set(key, waitingFor.get(key) ?? 0);
      const before = keys[i - 1];
      if (before === undefined || followers.get(before)?.has(key)) continue;
      followers.get(before)?.add(key);
      waitingFor.set(key, (waitingFor.get(key) ?? 0) + 1);
    }
  }
  const order: string[] = [];
  // A map keeps insertion order, so marks that no frame compares stay as they first came.
  while (waitingFor.size > 0) {
    const next = [...waitingFor].find(([, count]) => count === 0)?.[0];
    if (next === undefined) throw conflict(frames, [...waitingFor.keys()]);
    waitingFor.delete(next);
    order.push(next);
    for (const key of followers.get(next) ?? []) {
      waitingFor.set(key, (waitingFor.get(key) ?? 1) - 1);
    }
  }
  return order;
}

function conflict(frames: readonly (readonly string[])[], keys: readonly string[]): RangeError {
  for (const a of keys) {
    for (const b of keys) {
      const first = frames.findIndex(
        (f) => f.includes(b) && f.includes(a) && f.indexOf(a) < f.indexOf(b),
      );
      const second = frames.findIndex(
        (f) => f.includes(b) && f.includes(a) && f.indexOf(a) > f.indexOf(b),
      );
      if (first >= 0 && second >= 0) {
        return new RangeError(
          `marks "${a}" and "${b}" are painted in one order in frame ${String(first)} and in the other in frame ${String(second)}; paint them in one order in all frames`,
        );
      }
    }
  }
  return new RangeError(
    `marks ${keys.join(', ')} are painted in circular order; paint them in one order in all frames`,
  );
}
