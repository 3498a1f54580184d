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

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  onMailFrom: (_address, _session, done) => {
    const busy = Math.random() < 0.05;
    linger().then(() => done(busy ? Object.assign(new Error('busy'), { responseCode: 451 }) : undefined));
  },
  onData: async (stream, session, done) => {
    let text = '';
    for await (const chunk of stream) text += chunk.toString('latin1');
    await linger();
    const messageId = /^Message-ID:\s*(<[^>]+>)/im.exec(text)?.[1];
    writeSync(mailbox, `${JSON.stringify({ messageId, to: session.envelope.rcptTo[0].address })}\n`);
    fsyncSync(mailbox);
    // Taken, and the sender does not know it yet.
    await linger();
    done();
  },
});
server.on('error', () => undefined);
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('mail server ready\n'));
process.on('SIGTERM', () => server.close(() => (closeSync(mailbox), process.exit(0))));
