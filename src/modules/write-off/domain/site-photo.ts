/** A picture of the place; a paper that was photographed is a paper. */
export const isSitePhoto = ({ kind, mime }: { kind: string; mime: string }): boolean =>
  kind !== 'document' && mime.startsWith('image/');
