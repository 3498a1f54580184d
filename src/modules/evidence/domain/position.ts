/** A place on the earth in WGS 84, as satellites give it. */
export interface Position {
  lat: number;
  lng: number;
}

/** The same as whole millionths of a degree (a tenth of a metre), which every database keeps alike. */
export interface StoredPosition {
  latE6: number | null;
  lngE6: number | null;
}

const MILLION = 1_000_000;
const EARTH_RADIUS_M = 6_371_008.8;

/** Null outside the globe, and at 0,0, where phones stand that know nothing. */
export function position(lat: number | null | undefined, lng: number | null | undefined): Position | null {
  const isReal = (value: number | null | undefined, limit: number): value is number =>
    typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= limit;
  if (!isReal(lat, 90) || !isReal(lng, 180)) return null;
  return lat === 0 && lng === 0 ? null : { lat, lng };
}

export function storePosition(place: Position | null): StoredPosition {
  return place
    ? { latE6: Math.round(place.lat * MILLION), lngE6: Math.round(place.lng * MILLION) }
    : { latE6: null, lngE6: null };
}

export function readPosition({ latE6, lngE6 }: StoredPosition): Position | null {
  return latE6 === null || lngE6 === null ? null : { lat: latE6 / MILLION, lng: lngE6 / MILLION };
}

/** Whole metres along the surface (haversine). */
export function distanceBetween(a: Position, b: Position): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (from: number, to: number): number => Math.sin(rad(to - from) / 2) ** 2;
  const chord = half(a.lat, b.lat) + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * half(a.lng, b.lng);
  return Math.round(2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord))));
}
