import type { Request } from 'express';
import type { Wording } from '../../kernel/errors.js';

export type Language = keyof Wording;

/** The reader's language: English when it is asked for first, Chinese otherwise. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages(['zh', 'en', 'zh-CN']) === 'en' ? 'en' : 'zh';
}
