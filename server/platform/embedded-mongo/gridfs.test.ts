import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GridFSBucket } from 'mongodb';
import { startTestDatabase, type TestDatabase } from './test-database.ts';

let server: TestDatabase;
beforeAll(async () => {
  server = await startTestDatabase();
});
afterAll(() => server.close());

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function read(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}

// https://www.mongodb.com/docs/manual/core/gridfs/
test('a bucket keeps files in chunks, reads them whole or in part, renames and removes them', async () => {
  const bucket = new GridFSBucket(server.database, { bucketName: 'files' });
  const bytes = randomBytes(1_000_003);
  const upload = bucket.openUploadStream('form.pdf', { metadata: { event: 'e1' } });
  await pipeline(Readable.from([bytes.subarray(0, 400_000), bytes.subarray(400_000)]), upload);
  const [file] = await bucket.find({ 'metadata.event': 'e1' }).toArray();
  expect(file).toMatchObject({ length: bytes.length, filename: 'form.pdf', chunkSize: 261_120 });
  expect(hash(await read(bucket.openDownloadStream(upload.id)))).toBe(hash(bytes));
  const part = await read(bucket.openDownloadStream(upload.id, { start: 300_000, end: 700_000 }));
  expect(hash(part)).toBe(hash(bytes.subarray(300_000, 700_000)));
  await bucket.rename(upload.id, 'other.pdf');
  expect(hash(await read(bucket.openDownloadStreamByName('other.pdf')))).toBe(hash(bytes));
  await bucket.delete(upload.id);
  expect(await server.database.collection('files.chunks').countDocuments()).toBe(0);
});
