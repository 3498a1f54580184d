/** What the shell gets to know. */
export const EXIT = {
  done: 0,
  /** Refused, or at least one row of a file was rejected. */
  refused: 1,
  /** The command itself is wrong: an option, a file that is not there. */
  usage: 2,
  /** A variable of the environment is wrong (EX_CONFIG of sysexits.h). */
  configuration: 78,
} as const;
