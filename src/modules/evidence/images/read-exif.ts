import exifReader from 'exif-reader';
import type { PhotoFacts } from '../domain/photo-facts.js';
import { photoFacts } from '../domain/photo-facts.js';

/** When and where the photo says it was taken; a block that cannot be read says nothing. */
export function readExif(block: Buffer | undefined): PhotoFacts {
  if (!block) return photoFacts({});
  try {
    const { Photo = {}, GPSInfo = {} } = exifReader(block);
    return photoFacts({
      takenAt: Photo.DateTimeOriginal,
      offset: Photo.OffsetTimeOriginal,
      latitude: GPSInfo.GPSLatitude,
      latitudeRef: GPSInfo.GPSLatitudeRef,
      longitude: GPSInfo.GPSLongitude,
      longitudeRef: GPSInfo.GPSLongitudeRef,
    });
  } catch {
    return photoFacts({});
  }
}
