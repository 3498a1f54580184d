import { readFileSync } from 'node:fs';

/** What holds a password may come from a file (`NAME_FILE`), as secrets of containers and of systemd do. */
export const FROM_FILES = [
  'DATABASE_URL',
  'DATABASE_REPLICA_URL',
  'REDIS_URL',
  'SMTP_URL',
  'SECRET_KEY',
  'SECRET_KEY_OLD',
  'EVIDENCE_STORE_KEY',
  'EVIDENCE_STORE_SECRET',
  'METRICS_TOKEN',
  'DEMO_PASSWORD',
] as const;

/** Puts what the files hold into their variables; says by name what cannot be read. */
export function withSecretFiles(source: NodeJS.ProcessEnv): { source: NodeJS.ProcessEnv; faults: string[] } {
  const faults: string[] = [];
  const read = { ...source };
  for (const name of FROM_FILES) {
    const file = source[`${name}_FILE`];
    if (!file) continue;
    if (source[name]) {
      faults.push(`${name}_FILE: ${name} is set as well; only one of them may be`);
      continue;
    }
    try {
      read[name] = readFileSync(file, 'utf8').trim();
      if (!read[name]) faults.push(`${name}_FILE: the file is empty`);
    } catch (error) {
      faults.push(`${name}_FILE: cannot be read (${(error as NodeJS.ErrnoException).code})`);
    }
  }
  return { source: read, faults };
}
