/** Keeps a text on this device; false when the browser's storage is full or forbidden, which must not stop whoever types. */
export function keepOnDevice(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
