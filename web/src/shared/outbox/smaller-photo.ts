import { exifOf, withExif } from './exif-block';

/** Up to here a photo goes as it was taken: the original is the better evidence. */
const LARGEST = 12 * 1024 * 1024;
const LONGEST_SIDE = 4096;
const QUALITY = 0.85;

/** Makes only a very large photo smaller, on the device, and carries over when and where it was taken. */
export async function smallerPhoto(file: File): Promise<Blob> {
  if (file.size <= LARGEST || !file.type.startsWith('image/')) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    if (!drawn || drawn.size >= file.size) return file;
    return withExif(drawn, await exifOf(file));
  } catch {
    // What the browser cannot draw goes as it is; the server says whether it is too large.
    return file;
  }
}
