import { DomainError, type Wording } from '../../../kernel/errors.js';

export const EVIDENCE_KINDS = ['before', 'after', 'document'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What is taken, by the content of the file and never by its name. */
export const PHOTO_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];
export const DOCUMENT_TYPES: readonly string[] = [
  ...PHOTO_TYPES,
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** Bytes. A phone's photo has three to eight million. */
export const LARGEST_FILE = 20 * 1024 * 1024;

export class WrongFileTypeError extends DomainError {
  readonly code = 'evidence.wrong_type';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '这个文件不能收:照片请用 JPG、PNG 或 WebP,材料请用 PDF、Word 或 Excel(.docx/.xlsx)。',
    en: 'This file cannot be taken: photos as JPG, PNG or WebP; papers as PDF, .docx or .xlsx.',
  };
}

export class FileChangedError extends DomainError {
  readonly code = 'evidence.changed_on_the_way';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '文件在路上损坏了(校验码不符),请重新上传。',
    en: 'The file was damaged on the way (its check sum differs); please upload it again.',
  };
}

export class FileTooLargeError extends DomainError {
  readonly code = 'evidence.too_large';
  readonly kind = 'too-large';
  readonly wording: Wording = {
    zh: '文件超过 20 MB,请压缩后再传。',
    en: 'The file is larger than 20 MB; please make it smaller.',
  };
}

export class StorageFullError extends DomainError {
  readonly code = 'evidence.storage_full';
  readonly kind = 'unavailable';
  readonly wording: Wording = {
    zh: '服务器存储空间不足,文件没有保存;请通知管理员,手机上的照片先别删。',
    en: 'The server has run out of space and the file was not kept; tell your administrator and keep the photo.',
  };
}
