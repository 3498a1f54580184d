import 'reflect-metadata';
import { runCli } from './cli/run-cli.js';

// The operator's door: one command over the same modules, without queues.
process.exitCode = await runCli(process.argv);
