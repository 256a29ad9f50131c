/** How often an event's listeners were added and not removed, while the action ran. */
export async function countListeners(
  target: EventTarget,
  action: () => Promise<unknown>,
): Promise<{ readonly added: number; readonly left: number }> {
  let [added, removed] = [0, 0];
  const { addEventListener, removeEventListener } = target;
  target.addEventListener = function (...args: Parameters<EventTarget["addEventListener"]>) {
    added++;
    return addEventListener.apply(this, args);
  };
  target.removeEventListener = function (...args: Parameters<EventTarget["removeEventListener"]>) {
    removed++;
    return removeEventListener.apply(this, args);
  };
  try {
    await action();
  } finally {
    Object.assign(target, { addEventListener, removeEventListener });
  }
  return { added, left: added - removed };
}
