// In memory only: a reload asks GET /api/session again, and no script of another origin can read it.
let token: string | null = null;

export const csrfToken = (): string | null => token;

export function rememberCsrfToken(value: string | null): void {
  token = value;
}
