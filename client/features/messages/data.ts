import type { PageData } from '#client/page-data.ts';
import { actOnTask, loadContactTasks } from './contact-tasks-data.ts';
import { actOnDeadLetter, loadDeadLetters } from './dead-letters-data.ts';
import { actOnMessage, loadMessage } from './message-data.ts';
import { loadMessages } from './messages-data.ts';

export const messagesData: Record<string, PageData> = {
  'messages/list': { loader: loadMessages },
  'messages/message': { loader: loadMessage, action: actOnMessage },
  'messages/tasks': { loader: loadContactTasks, action: actOnTask },
  'messages/failed': { loader: loadDeadLetters, action: actOnDeadLetter },
};
