import type { ApiTokenRow } from '../../persistence/api-token.entity.js';

export class TokenResponse {
  id: string;
  name: string;
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;

  static of({ id, name, createdAt, expiresAt, revokedAt }: ApiTokenRow): TokenResponse {
    return { id, name, createdAt, expiresAt, revokedAt };
  }
}

export class IssuedTokenResponse extends TokenResponse {
  /** Told once; keep it. @example "duban_…" */
  token: string;
}
