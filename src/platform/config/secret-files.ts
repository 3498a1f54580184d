import { readFileSync } from 'node:fs';

/** What nobody should read in a list of processes or in the settings of a container. */
const SECRETS = [
  'SECRET_KEY',
  'DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'EVIDENCE_STORE_KEY',
  'EVIDENCE_STORE_SECRET',
  'DEMO_PASSWORD',
] as const;

/**
 * `SMTP_URL_FILE=/run/secrets/smtp` stands for `SMTP_URL` with what the file holds, without white space at its ends. Faults name the
 * variable and never what is in the file.
 */
export function withSecretFiles(source: NodeJS.ProcessEnv): { env: NodeJS.ProcessEnv; faults: string[] } {
  const env = { ...source };
  const faults: string[] = [];
  for (const name of SECRETS) {
    const variable = `${name}_FILE`;
    const file = source[variable];
    if (!file) continue;
    if (source[name]) {
      faults.push(`${variable}: ${name} is set too; set one of them`);
      continue;
    }
    try {
      env[name] = readFileSync(file, 'utf8').trim();
      if (!env[name]) faults.push(`${variable}: the file is empty`);
    } catch {
      faults.push(`${variable}: the file cannot be read`);
    }
  }
  return { env, faults };
}
