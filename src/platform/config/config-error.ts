/** A variable that is wrong; start-up stops and names it. */
export class ConfigError extends Error {}
