import sharp from 'sharp';

export interface Camera {
  width?: number;
  height?: number;
  /** `2026:05:11 15:12:00`, as cameras write it. */
  takenAt?: string;
  offset?: string;
  /** Degrees; the sign is the half of the globe. */
  lat?: number;
  lng?: number;
  /** As in EXIF: 6 is "turn it to the right". */
  orientation?: number;
  colour?: string;
}

const dms = (value: number): string => {
  const size = Math.abs(value);
  const minutes = (size % 1) * 60;
  return `${Math.trunc(size)}/1 ${Math.trunc(minutes)}/1 ${Math.round((minutes % 1) * 60 * 10_000)}/10000`;
};

/** A photo as a phone writes it: with the time, the place and the maker in its EXIF block. */
export async function jpegOf(camera: Camera = {}): Promise<Buffer> {
  const { width = 640, height = 480, colour = '#6d4c41', takenAt, offset, lat, lng, orientation } = camera;
  const place: Record<string, string> =
    lat === undefined || lng === undefined
      ? {}
      : {
          GPSLatitudeRef: lat < 0 ? 'S' : 'N',
          GPSLatitude: dms(lat),
          GPSLongitudeRef: lng < 0 ? 'W' : 'E',
          GPSLongitude: dms(lng),
        };
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .withExif({
      IFD0: { Make: 'Example', Model: 'SECRET-MODEL' },
      IFD2: {
        ...(takenAt ? { DateTimeOriginal: takenAt } : {}),
        ...(offset ? { OffsetTimeOriginal: offset } : {}),
      },
      IFD3: place,
    })
    .withMetadata(orientation ? { orientation } : {})
    .jpeg()
    .toBuffer();
}
