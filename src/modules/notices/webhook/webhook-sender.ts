import { Injectable } from '@nestjs/common';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { DomainError } from '../../../kernel/errors.js';
import { ForeignWordsError } from '../../../platform/logging/fault.js';
import type { WebhookRequest } from './format.js';
import { AddressGuard, type Allowed } from './address-guard.js';

const TIMEOUT_MS = 10_000;
const MOST_ANSWER = 4_096;

/** Refused for good: another try would be refused again. */
export class WebhookRefusedError extends Error {}

/** The answer was lost after the message had left. */
export class WebhookUncertainError extends Error {}

/** One POST, no redirect followed; any other error means: surely not taken, try again later. */
@Injectable()
export class WebhookSender {
  constructor(private readonly guard: AddressGuard) {}

  /** The body of a 2xx answer. */
  async post({ url, headers, body }: WebhookRequest): Promise<string> {
    const { status, text } = await this.send(await this.allowed(url), headers, body);
    if (status >= 200 && status < 300) return text;
    const words = `HTTP ${status} ${text.slice(0, 200)}`.trim();
    if (status === 408 || status === 425 || status === 429 || status >= 500)
      throw new ForeignWordsError(words, `webhook: HTTP ${status}`);
    throw new WebhookRefusedError(words);
  }

  private async allowed(url: string): Promise<Allowed> {
    try {
      return await this.guard.resolve(url);
    } catch (error) {
      if (error instanceof DomainError) throw new WebhookRefusedError(error.sentence.zh, { cause: error });
      throw error;
    }
  }

  private send(
    { url, address, family }: Allowed,
    headers: Record<string, string>,
    body: string,
  ): Promise<{ status: number; text: string }> {
    const ask = url.protocol === 'https:' ? secureRequest : plainRequest;
    return new Promise((resolve, reject) => {
      let left = false;
      const request = ask(
        url,
        {
          method: 'POST',
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
          timeout: TIMEOUT_MS,
          agent: false,
          // The name is not asked a second time: what was checked is what is connected to.
          lookup: (_host, options, done) =>
            options.all ? done(null, [{ address, family }]) : done(null, address, family),
        },
        (response) => void answerOf(response).then(resolve, fail),
      );
      const fail = (error: Error): void => reject(left ? new WebhookUncertainError(error.message) : error);
      request.on('timeout', () => request.destroy(new Error('no answer in time')));
      request.on('error', fail);
      request.on('finish', () => (left = true));
      request.end(body);
    });
  }
}

async function answerOf(response: IncomingMessage): Promise<{ status: number; text: string }> {
  let text = '';
  response.setEncoding('utf8');
  for await (const chunk of response) if (text.length < MOST_ANSWER) text += chunk as string;
  return { status: response.statusCode ?? 0, text: text.slice(0, MOST_ANSWER) };
}
