/** Megabytes that this device still keeps for us; null where the browser does not say. */
export async function roomLeft(): Promise<number | null> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
  return quota === undefined || usage === undefined ? null : Math.floor((quota - usage) / 1_000_000);
}

/** Asks the browser not to clear what is kept here when the device runs short; it may say no. */
export async function keepForGood(): Promise<void> {
  if (await navigator.storage?.persisted?.()) return;
  await navigator.storage?.persist?.().catch(() => false);
}
