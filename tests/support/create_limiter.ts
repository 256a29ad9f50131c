/** A rate limiter that lets so many requests of a caller through. */
export function createLimiter(most: number) {
  const counts = new Map<string, number>();
  return {
    limit({ key }: { key: string }): Promise<{ success: boolean }> {
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return Promise.resolve({ success: count <= most });
    },
  };
}
