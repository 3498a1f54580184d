import express from 'express';
import type { IncomingMessage } from 'node:http';
import type { Wording } from '../../kernel/errors.js';

export type Language = keyof Wording;

const preferred = express.request.acceptsLanguages as (
  this: IncomingMessage,
  offered: string[],
) => string | false;

/** The reader's language: English when it is asked for first, Chinese otherwise. */
export function languageOf(request: IncomingMessage): Language {
  return preferred.call(request, ['zh', 'en', 'zh-CN']) === 'en' ? 'en' : 'zh';
}
