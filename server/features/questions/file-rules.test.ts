import { nameOfFile, typeOfFile } from './file-rules.ts';

const words = (text: string) => new TextEncoder().encode(text);

test.each<[string, Uint8Array, string | null]>([
  ['a PDF', words('%PDF-1.7\n...'), 'application/pdf'],
  ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0), 'image/jpeg'],
  ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'image/png'],
  ['plain words in Welsh', words('Mae’n dda gennyf.\r\nŵ ŷ\t1'), 'text/plain'],
  ['a program for Windows', Uint8Array.of(0x4d, 0x5a, 0x90, 0x00, 0x03), null],
  ['a program for Linux', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0x02), null],
  ['a script of a shell', words('#!/bin/sh\nrm -r ~'), null],
  ['a page', words('  <!DOCTYPE html><script>'), null],
  ['a drawing that may hold a script', words('<svg onload="x">'), null],
  ['an archive', words('PK\u0003\u0004'), null],
  ['letters of another alphabet than UTF-8', Uint8Array.of(0x63, 0x61, 0xff, 0x66), null],
])('the type of %s is told from its bytes', (_what, bytes, type) => {
  expect(typeOfFile(bytes)).toBe(type);
});

test.each([
  ['letter.pdf', 'letter.pdf'],
  ['C:\\Users\\Nia\\letter.pdf', 'letter.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['a\u0000b\n"c".pdf', 'abc.pdf'],
  ['', 'file'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(146)}.pdf`],
])('the name %j is kept as %j', (sent, kept) => {
  expect(nameOfFile(sent)).toBe(kept);
});
