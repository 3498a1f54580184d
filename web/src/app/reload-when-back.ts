const FIRST_LOOK_MS = 1_000;
const LOOK_MS = 3_000;
/** A page that fails again right after it was reloaded is broken, and not only out of reach. */
const NOT_AGAIN_WITHIN_MS = 60_000;
const KEY = 'duban.reloaded-at';

/** Whether a part of the program did not come: the server was away for a moment, or has a newer version by now. */
export const isMissingPart = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|module script|preload CSS/i.test(error.message);

/**
 * Opens the page anew as soon as the server answers; a page that never opened holds nobody's words. Returns what stops
 * it.
 */
export function reloadWhenBack(): () => void {
  if (Date.now() - Number(sessionStorage.getItem(KEY) ?? 0) < NOT_AGAIN_WITHIN_MS) return () => {};
  let timer = window.setTimeout(look, FIRST_LOOK_MS);
  let stopped = false;
  async function look() {
    const isBack = await fetch('/readyz', { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (stopped) return;
    if (!isBack) {
      timer = window.setTimeout(look, LOOK_MS);
      return;
    }
    sessionStorage.setItem(KEY, String(Date.now()));
    window.location.reload();
  }
  return () => {
    stopped = true;
    window.clearTimeout(timer);
  };
}
