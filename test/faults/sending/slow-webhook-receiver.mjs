/**
 * A receiver of webhooks that is slow on purpose, so that a kill finds it at every stage: `node slow-webhook-receiver.mjs PORT FILE`.
 * What it has taken is a line of FILE, on disk, before it says so.
 */
import { fsyncSync, openSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

const [port, file] = process.argv.slice(2);
const SLOWNESS_MS = 80;
const messages = openSync(file, 'a');
const linger = () => wait(Math.random() * SLOWNESS_MS);

async function take(request, response) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  await linger();
  if (Math.random() < 0.05) return void response.writeHead(503).end();
  const id = request.headers['x-duban-id'];
  if (JSON.parse(text).id !== id) return void response.writeHead(400).end();
  writeSync(messages, `${JSON.stringify({ id, files: 0 })}\n`);
  fsyncSync(messages);
  // Taken, and the sender does not know it yet.
  await linger();
  response.writeHead(200).end('{}');
}

// A message that is cut off in the middle is nothing that was taken.
const server = createServer((request, response) => void take(request, response).catch(() => undefined));
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('webhook receiver ready\n'));
