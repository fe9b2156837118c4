import { TextDecoder, TextEncoder } from 'node:util';
import { jest } from '@jest/globals';

// Every browser has these; jsdom leaves them out, and React Router needs them.
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** A message on the error or warning console fails the test that caused it. */
const heard: string[] = [];

beforeEach(() => {
  heard.length = 0;
  for (const level of ['error', 'warn'] as const) {
    jest.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      heard.push(words.map(String).join(' '));
    });
  }
});

afterEach(() => {
  jest.restoreAllMocks();
  expect(heard).toEqual([]);
});
