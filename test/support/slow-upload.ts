import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Client } from './client.js';
import type { EvidenceBody } from './evidence.js';

export interface SlowUpload {
  /** Sends the rest; the answer of the server. */
  finish(): Promise<{ status: number; body: EvidenceBody }>;
  /** The phone loses its signal. */
  breakOff(): void;
}

const BOUNDARY = 'a-phone-with-one-bar';

/** Begins to send a photo: all fields and half of the file are on the server's side when this resolves. */
export async function beginUpload(
  url: string,
  client: Client,
  caseId: string,
  bytes: Buffer,
): Promise<SlowUpload> {
  const head = Buffer.from(
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="kind"\r\n\r\nbefore\r\n` +
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n` +
      'Content-Type: image/jpeg\r\n\r\n',
  );
  const tail = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
  const sending = request(`${url}/api/cases/${caseId}/evidence`, {
    method: 'POST',
    agent: false,
    headers: {
      ...client.credentials,
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'content-length': String(head.length + bytes.length + tail.length),
    },
  });
  sending.on('error', () => undefined);
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
  answered.catch(() => undefined);
  const half = Math.floor(bytes.length / 2);
  sending.write(head);
  await new Promise<void>((resolve) => sending.write(bytes.subarray(0, half), () => resolve()));
  return {
    async finish() {
      sending.end(Buffer.concat([bytes.subarray(half), tail]));
      const [response] = await answered;
      return { status: response.statusCode ?? 0, body: (await json(response)) as EvidenceBody };
    },
    breakOff: () => void sending.destroy(),
  };
}
