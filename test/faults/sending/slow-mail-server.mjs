/**
 * A mail server of its own that is slow on purpose, so that a kill finds it at every stage: `node slow-mail-server.mjs PORT FILE`.
 * What it has taken is a line of FILE, on disk, before it says so.
 */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

const [port, file] = process.argv.slice(2);
const SLOWNESS_MS = 120;
const mailbox = openSync(file, 'a');
const linger = () => wait(Math.random() * SLOWNESS_MS);

async function take(stream, done) {
  let text = '';
  for await (const chunk of stream) text += chunk.toString('latin1');
  await linger();
  const id = /^Message-ID:\s*<([^>]+)@duban>/im.exec(text)?.[1];
  const files = text.match(/^Content-Disposition:/gim)?.length ?? 0;
  writeSync(mailbox, `${JSON.stringify({ id, files })}\n`);
  fsyncSync(mailbox);
  // Taken, and the sender does not know it yet.
  await linger();
  done();
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  onMailFrom: (_address, _session, done) => {
    const busy = Math.random() < 0.05;
    linger().then(() => done(busy ? Object.assign(new Error('busy'), { responseCode: 451 }) : undefined));
  },
  // A mail that is cut off in the middle is nothing that was taken.
  onData: (stream, _session, done) => void take(stream, done).catch(() => undefined),
});
server.on('error', () => undefined);
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('mail server ready\n'));
process.on('SIGTERM', () => server.close(() => (closeSync(mailbox), process.exit(0))));
