import type { Socket } from 'node:net';
import { errorReply, runCommand } from '#server/platform/embedded-mongo/commands/run-command.ts';
import type { Engine } from '#server/platform/embedded-mongo/engine.ts';
import { writeDocument } from '#server/platform/embedded-mongo/format/write-document.ts';
import { FrameReader, opCodes, type Frame } from './frames.ts';
import { messageReply, readMessage } from './op-message.ts';
import { queryReply, readQuery } from './op-query.ts';

/** Serves one client: its commands run one after the other, as the protocol has it. */
export function serveConnection(socket: Socket, engine: Engine, connectionId: number): void {
  const reader = new FrameReader();
  const waiting: Frame[] = [];
  let running = false;
  let replies = 0;

  async function drain(): Promise<void> {
    running = true;
    for (let frame = waiting.shift(); frame && !socket.destroyed; frame = waiting.shift()) {
      const reply = await answer(engine, frame, connectionId, (replies += 1));
      if (reply === 'close') socket.destroy();
      else if (reply && !socket.destroyed) send(socket, reply);
    }
    running = false;
  }

  socket.on('data', (chunk: Buffer) => {
    try {
      waiting.push(...reader.push(chunk));
    } catch {
      socket.destroy();
      return;
    }
    if (!running) void drain();
  });
  socket.on('error', () => socket.destroy());
}

function send(socket: Socket, parts: readonly Buffer[]): void {
  socket.cork();
  for (const part of parts) socket.write(part);
  socket.uncork();
}

/** The frames of an answer; none for a command that awaits none; `close` for a message that cannot be read at all. */
async function answer(
  engine: Engine,
  frame: Frame,
  connectionId: number,
  requestId: number,
): Promise<Buffer[] | 'close' | undefined> {
  if (frame.opCode === opCodes.message)
    return answerMessage(engine, frame, connectionId, requestId);
  if (frame.opCode !== opCodes.query) return 'close';
  try {
    const reply = await runCommand(engine, readQuery(frame.bytes), connectionId);
    return queryReply(reply, requestId, frame.requestId);
  } catch (error) {
    return queryReply(writeDocument(errorReply(error)), requestId, frame.requestId);
  }
}

async function answerMessage(
  engine: Engine,
  frame: Frame,
  connectionId: number,
  requestId: number,
): Promise<Buffer[] | undefined> {
  try {
    const { body, moreToCome } = readMessage(frame.bytes);
    const reply = await runCommand(engine, body, connectionId);
    return moreToCome ? undefined : messageReply(reply, requestId, frame.requestId);
  } catch (error) {
    return messageReply(writeDocument(errorReply(error)), requestId, frame.requestId);
  }
}
