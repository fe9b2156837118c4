import { once } from 'node:events';
import type { Socket } from 'node:net';
import { errorReply, runCommand } from '#server/platform/embedded-mongo/commands/run-command.ts';
import type { Engine } from '#server/platform/embedded-mongo/engine.ts';
import { writeDocument } from '#server/platform/embedded-mongo/format/write-document.ts';
import { FrameReader, opCodes, type Frame } from './frames.ts';
import { messageReply, readMessage } from './op-message.ts';
import { queryReply, readQuery } from './op-query.ts';

/**
 * Serves one client: its commands run one after the other, as the protocol has it, and one that does not take its
 * answers is not read any further. Hangs up on bytes that are no messages.
 */
export async function serveConnection(
  socket: Socket,
  engine: Engine,
  connectionId: number,
): Promise<void> {
  const reader = new FrameReader();
  let replies = 0;
  try {
    for await (const chunk of socket) {
      for (const frame of reader.push(chunk as Buffer)) {
        const reply = await answer(engine, frame, connectionId, (replies += 1));
        if (reply === 'close' || socket.destroyed) return;
        if (reply && !send(socket, reply)) await once(socket, 'drain');
      }
    }
  } catch {
    socket.destroy();
  }
}

/** Answers whether the client keeps up. */
function send(socket: Socket, parts: readonly Buffer[]): boolean {
  socket.cork();
  const taken = parts.map((part) => socket.write(part));
  socket.uncork();
  return taken.at(-1) === true;
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
