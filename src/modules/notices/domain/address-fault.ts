/** After so many refusals in a row an address is not tried any more. */
export const REFUSALS_TO_MARK = 2;

/**
 * Whether a refusal was about the address and not about the sender, the size or the content: the server said so at
 * RCPT TO, or by an enhanced status of class 5.1 (no such mailbox) or 5.2 (mailbox disabled).
 */
export function isAddressFault(error: string): boolean {
  return /recipients? (were|was) rejected|\b5\.(1\.[1-36]|1\.10|2\.1)\b|user unknown|no such user|mailbox (unavailable|not found)/i.test(
    error,
  );
}
