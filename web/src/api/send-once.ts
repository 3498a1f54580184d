import { newId } from './new-id';
import { Problem } from './problem';
import { idempotencyKey, type KeyHeader } from './request-headers';

/**
 * Sends what makes something, and makes it once: as long as no answer was heard the key stays, over changed words, a
 * closed sheet and a reload. When the first try was saved all the same, the same words get its answer again, and other
 * words are told so (`idempotency.key_reused`); what is sent after that is another one. `name` says what is made.
 */
export async function sendOnce<T>(name: string, send: (header: KeyHeader) => Promise<T>): Promise<T> {
  const place = `duban.try.${name}`;
  const key = sessionStorage.getItem(place) ?? newId();
  sessionStorage.setItem(place, key);
  try {
    const answer = await send(idempotencyKey(key));
    sessionStorage.removeItem(place);
    return answer;
  } catch (error) {
    if (error instanceof Problem && isAnswer(error)) sessionStorage.removeItem(place);
    throw error;
  }
}

/** Of a gateway or of a process that died nobody knows whether it was saved before. */
const isAnswer = ({ status }: Problem): boolean => status >= 400 && status < 500;
