import type { MailFile } from '../application/mail-files.js';

/** The text of a mail for a browser, which knows no Content-IDs: with its pictures in it. */
export function showPictures(html: string, files: readonly MailFile[]): string {
  return files.reduce(
    (shown, { contentId, mediaType, content }) =>
      contentId
        ? shown.replaceAll(
            `src="cid:${contentId}"`,
            `src="data:${mediaType};base64,${content.toString('base64')}"`,
          )
        : shown,
    html,
  );
}
