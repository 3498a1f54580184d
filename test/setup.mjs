// ESM tests have no global `jest`; the few that need one get it here.
import { jest } from '@jest/globals';
import 'reflect-metadata';

globalThis.jest = jest;
jest.setTimeout(120_000);
