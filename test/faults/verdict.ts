/** What a run says of itself, and what is wrong with what it left. */
export interface Verdict {
  text: string;
  wrong: string[];
}
