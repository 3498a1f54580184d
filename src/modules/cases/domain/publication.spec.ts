import type { Instant } from '../../../kernel/instant.js';
import { isPublished } from './publication.js';

describe('isPublished', () => {
  const [may, june] = ['2026-05-08T01:00:00.000Z', '2026-06-08T01:00:00.000Z'] as Instant[];

  it('is not before anything went out', () => {
    expect(isPublished(null, null)).toBe(false);
    expect(isPublished(null, may!)).toBe(false);
  });

  it('holds from the moment on, and until the next verification', () => {
    expect(isPublished(may!, may!)).toBe(true);
    expect(isPublished(june!, may!)).toBe(true);
    expect(isPublished(may!, june!)).toBe(false);
  });
});
