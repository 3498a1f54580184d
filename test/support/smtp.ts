import { simpleParser, type ParsedMail } from 'mailparser';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { until } from './until.js';

/** A mail as it arrived, with the addresses it was really delivered to. */
export type ReceivedMail = ParsedMail & { deliveredTo: string[] };

export interface TestSmtp {
  url: string;
  mails: ReceivedMail[];
  /** Resolves with the mails once there are that many. */
  waitFor(count: number, withinMs?: number): Promise<ReceivedMail[]>;
  /** Refuses the next mails with that SMTP code: 4xx asks to try again later, 5xx is final. */
  failNext(count: number, code?: number): void;
  /** Refuses the next mail for good once it has read it, as a server does that dislikes its content. */
  refuseNext(code: number): void;
  /** Breaks every connection, as when its machine loses power. */
  breakOff(): Promise<void>;
  /** Takes the next mail and breaks off instead of saying so. */
  swallowNext(): void;
  /** Refuses every mail to that address at RCPT TO, as a server does that knows no such mailbox. */
  refuseAddress(address: string | null, code?: number, words?: string): void;
  stop(): Promise<void>;
}

/** A real mail server in the test process that keeps what it gets. */
export async function startSmtp(): Promise<TestSmtp> {
  const mails: ReceivedMail[] = [];
  const refusals: number[] = [];
  const disliked: number[] = [];
  let swallow = false;
  let unknown: string | null = null;
  let noSuchUser = refusalOf(550, '5.1.1 no such user');
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    onAuth: ({ username }, _session, done) => done(null, { user: username }),
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onMailFrom: (_address, _session, done) => done(refusalOf(refusals.shift())),
    onRcptTo: ({ address }, _session, done) => done(address === unknown ? noSuchUser : undefined),
    onData: (stream, session, done) => {
      simpleParser(stream).then((mail) => {
        const code = disliked.shift();
        if (code) return done(refusalOf(code));
        mails.push({ ...mail, deliveredTo: recipientsOf(session) });
        if (swallow) breakOff();
        else done();
        swallow = false;
      }, done);
    },
  });
  server.on('error', () => undefined);
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const breakOff = (): void => sockets.forEach((socket) => socket.destroy());
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    waitFor: (count, withinMs) =>
      until(`${count} mail(s) arrive`, () => mails.length >= count && mails, withinMs),
    failNext: (count, code = 451) => void refusals.push(...Array<number>(count).fill(code)),
    refuseNext: (code) => void disliked.push(code),
    breakOff: async () => breakOff(),
    swallowNext: () => void (swallow = true),
    refuseAddress: (address, code = 550, words = '5.1.1 no such user') => {
      unknown = address;
      noSuchUser = refusalOf(code, words);
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function refusalOf(code: number | undefined, words = 'refused on purpose'): Error | undefined {
  return code === undefined ? undefined : Object.assign(new Error(words), { responseCode: code });
}

function recipientsOf(session: SMTPServerSession): string[] {
  return session.envelope.rcptTo.map((recipient) => recipient.address);
}
