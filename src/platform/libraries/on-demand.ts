import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A package that is large and seldom needed: it is loaded with its first use, and a start does without it. */
export function onDemand<T>(name: string): () => T {
  let loaded: T | null = null;
  return () => (loaded ??= require(name) as T);
}
