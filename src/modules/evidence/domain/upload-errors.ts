import { DomainError, type Wording } from '../../../kernel/errors.js';

/** One account sends more files at once than a phone does. */
export class TooManyUploadsError extends DomainError {
  readonly code = 'evidence.too_many_uploads';
  readonly kind = 'too-many';
  readonly wording: Wording = {
    zh: '这个账号正在同时上传 {limit} 个文件，已到上限。请等其中一个传完；手机会在 {retryAfterSeconds} 秒后自动接着传。',
    en: 'This account is sending {limit} files already, the most at once. Wait for one to finish; the phone goes on by itself in {retryAfterSeconds} seconds.',
  };
}

/** One account has sent more bytes than a day's reports have. */
export class TooManyBytesError extends DomainError {
  readonly code = 'evidence.too_many_bytes';
  readonly kind = 'too-many';
  readonly wording: Wording = {
    zh: '这个账号一小时内已上传 {sent} MB，超过 {limit} MB 的上限。请约 {minutes} 分钟后再传，照片先留在手机里；急用请找管理员调高上限（UPLOAD_MB_PER_HOUR）。',
    en: 'This account has sent {sent} MB within an hour; the limit is {limit} MB. Send again in about {minutes} minutes and keep the photos; if it cannot wait, have your administrator raise the limit (UPLOAD_MB_PER_HOUR).',
  };
}

/** Everybody together sends more than this server takes at once. */
export class UploadsBusyError extends DomainError {
  readonly code = 'evidence.uploads_busy';
  readonly kind = 'unavailable';
  readonly wording: Wording = {
    zh: '现在上传的人太多，这个文件还没有收。请稍等；手机会在 {retryAfterSeconds} 秒后自动重传，照片先别删。',
    en: 'Too many files are on their way and this one was not taken. Wait a moment; the phone sends it again by itself in {retryAfterSeconds} seconds, so keep the photo.',
  };
}
