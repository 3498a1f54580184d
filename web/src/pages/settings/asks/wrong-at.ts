import type { Problem } from '../../../api/problem';

/** What the server says about one field, or about the whole where no field is named. */
export const wrongAt = (error: Problem | null, field: string): string | undefined =>
  error?.status === 412 ? undefined : error?.errors.find((one) => one.field === field)?.message;
