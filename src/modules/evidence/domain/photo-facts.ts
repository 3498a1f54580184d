import { instant, type Instant } from '../../../kernel/instant.js';
import { position, type Position } from './position.js';

/** What a photo says about itself. */
export interface PhotoFacts {
  takenAt: Instant | null;
  position: Position | null;
}

/** As the camera wrote it; every field may be missing, empty or nonsense. */
export interface RawFacts {
  /** The wall clock of the camera, as if it were UTC. */
  takenAt?: unknown;
  /** `+08:00`; older phones leave it out. */
  offset?: unknown;
  latitude?: unknown;
  latitudeRef?: unknown;
  longitude?: unknown;
  longitudeRef?: unknown;
}

/** Where a photo does not say its time zone it was taken here. */
const SHANGHAI = '+08:00';
/** Cameras with an empty battery start again in the year they were built. */
const FIRST_YEAR = 2010;

export function photoFacts(raw: RawFacts): PhotoFacts {
  return { takenAt: takenAtOf(raw), position: positionOf(raw) };
}

function takenAtOf({ takenAt, offset }: RawFacts): Instant | null {
  if (!(takenAt instanceof Date) || Number.isNaN(takenAt.getTime())) return null;
  if (takenAt.getUTCFullYear() < FIRST_YEAR) return null;
  const zone = typeof offset === 'string' && /^[+-](0\d|1[0-4]):[0-5]\d$/.test(offset) ? offset : SHANGHAI;
  return instant(takenAt.toISOString().replace('Z', zone));
}

function positionOf({ latitude, latitudeRef, longitude, longitudeRef }: RawFacts): Position | null {
  return position(degrees(latitude, latitudeRef, 'S'), degrees(longitude, longitudeRef, 'W'));
}

/** Degrees, minutes and seconds with a letter for the half of the globe. */
function degrees(value: unknown, ref: unknown, negative: string): number | null {
  if (!Array.isArray(value) || value.length !== 3) return null;
  if (!value.every((part): part is number => typeof part === 'number' && Number.isFinite(part))) return null;
  const [whole, minutes, seconds] = value as [number, number, number];
  const size = whole + minutes / 60 + seconds / 3600;
  return ref === negative ? -size : size;
}
