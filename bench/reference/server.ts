import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openRaw } from './raw-database.js';
import { QUESTIONS, type Asked } from './questions.js';

// A bare server over the bare driver: `node … server.ts ADDRESS` answers POST /QUESTION and prints its port.
const db = openRaw(process.argv[2]!);
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const asked = JSON.parse(Buffer.concat(chunks).toString()) as Asked;
    QUESTIONS[request.url!.slice(1)]!(db, asked).then(
      (answer) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(answer));
      },
      (error: unknown) => {
        response.statusCode = 500;
        response.end(String(error));
      },
    );
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
