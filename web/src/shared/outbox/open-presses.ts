import type { Refusal } from './entry';

/** What a press has come to when its page is told: `kept` goes out by itself, once there is a signal. */
export type Pressed = { kind: 'done' } | { kind: 'refused'; refusal: Refusal } | { kind: 'kept' };

/** A press that found no answer for so long is told as kept. */
const TOLD_AS_KEPT_MS = 10_000;

/** The pages that wait for what their press has come to; each is told once. */
export class OpenPresses {
  private readonly waiting = new Map<string, (pressed: Pressed) => void>();

  wait(key: string): Promise<Pressed> {
    return new Promise((resolve) => {
      this.waiting.set(key, resolve);
      setTimeout(() => this.tell(key, { kind: 'kept' }), TOLD_AS_KEPT_MS);
      if (!navigator.onLine) this.tell(key, { kind: 'kept' });
    });
  }

  tell(key: string, pressed: Pressed): void {
    this.waiting.get(key)?.(pressed);
    this.waiting.delete(key);
  }

  tellAll(pressed: Pressed): void {
    for (const key of [...this.waiting.keys()]) this.tell(key, pressed);
  }
}
