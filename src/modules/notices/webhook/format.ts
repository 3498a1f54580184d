import { createHmac } from 'node:crypto';
import { millis, type Instant } from '../../../kernel/instant.js';

/** Our own JSON, and the robots of the two office messengers. */
export const WEBHOOK_FORMATS = ['json', 'wecom', 'dingtalk'] as const;
export type WebhookFormat = (typeof WEBHOOK_FORMATS)[number];

/** What is told: which rule, whom, of which cases. No title, no name, no text of a case. */
export interface WebhookPayload {
  rule: string;
  ruleName: string;
  unitId: string | null;
  unitName: string | null;
  day: string;
  cases: { id: string; step: string | null; tier: string | null; day: string }[];
  link: string;
}

export interface WebhookRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/**
 * json: HMAC-SHA256 over `timestamp.body` in `X-Duban-Signature`. DingTalk: its own signature over timestamp and secret in
 * the address. WeCom: the key in the address is all it knows.
 */
export function webhookRequest(
  format: WebhookFormat,
  url: string,
  secret: string | null,
  id: string,
  payload: WebhookPayload,
  now: Instant,
): WebhookRequest {
  const timestamp = String(millis(now));
  const plain = { 'content-type': 'application/json; charset=utf-8' };
  if (format === 'wecom') {
    const body = JSON.stringify({ msgtype: 'markdown', markdown: { content: markdown(payload) } });
    return { url, headers: plain, body };
  }
  if (format === 'dingtalk') {
    const text = markdown(payload);
    const body = JSON.stringify({ msgtype: 'markdown', markdown: { title: headline(payload), text } });
    return { url: secret ? signedAddress(url, secret, timestamp) : url, headers: plain, body };
  }
  const body = JSON.stringify({ id, ...payload });
  const signature = hmac(secret ?? '', `${timestamp}.${body}`).toString('hex');
  return {
    url,
    headers: {
      ...plain,
      'x-duban-id': id,
      'x-duban-timestamp': timestamp,
      'x-duban-signature': `sha256=${signature}`,
    },
    body,
  };
}

function headline({ ruleName, unitName, cases }: WebhookPayload): string {
  const count = new Set(cases.map(({ id }) => id)).size;
  return [`【${ruleName}】${unitName ?? ''}`, count > 0 ? `${count} 件` : ''].join(' ').trim();
}

function markdown(payload: WebhookPayload): string {
  return `**${headline(payload)}**\n\n${payload.day} · [打开督办查看](${payload.link})`;
}

function signedAddress(url: string, secret: string, timestamp: string): string {
  const signed = new URL(url);
  signed.searchParams.set('timestamp', timestamp);
  signed.searchParams.set('sign', hmac(secret, `${timestamp}\n${secret}`).toString('base64'));
  return signed.href;
}

const hmac = (secret: string, text: string): Buffer => createHmac('sha256', secret).update(text).digest();

/** What a robot says inside a 200; null when it took the message. Other receivers answer by status alone. */
export function robotRefusal(format: WebhookFormat, body: string): { busy: boolean; words: string } | null {
  if (format === 'json') return null;
  try {
    const { errcode = 0, errmsg = '' } = JSON.parse(body) as { errcode?: number; errmsg?: string };
    if (errcode === 0) return null;
    return { busy: BUSY.has(errcode), words: `${errcode} ${errmsg}`.slice(0, 300) };
  } catch {
    return null;
  }
}

/** Too often: WeCom 45009, 45033; DingTalk 130101, 90018; -1 is "system busy" of both. */
const BUSY = new Set([-1, 45009, 45033, 130101, 90018]);
