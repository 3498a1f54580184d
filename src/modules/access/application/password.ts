import { Algorithm, hash, verify } from '@node-rs/argon2';
import { WeakPasswordError } from '../domain/access-errors.js';

/** OWASP's argon2id parameters: 19 MiB, two passes. */
const OPTIONS = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let nobody: Promise<string> | null = null;

export function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS);
}

/** Takes as long for an unknown account as for a known one. */
export async function checkPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const right = await verify(passwordHash ?? (await nobody), password).catch(() => false);
  return passwordHash !== null && right;
}

/** Throws WeakPasswordError. */
export function requireStrong(password: string, username: string): void {
  const strong = password.length >= 10 && /[a-z]/i.test(password) && /\d/.test(password);
  if (!strong || password.toLowerCase().includes(username.toLowerCase())) throw new WeakPasswordError();
}
