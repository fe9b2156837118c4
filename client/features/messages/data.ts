import type { PageData } from '#client/page-data.ts';
import { loadBroadcast, moveBroadcastOn } from './broadcast-data.ts';
import {
  addBroadcast,
  loadEditBroadcast,
  loadNewBroadcast,
  saveBroadcast,
} from './broadcast-form-data.ts';
import { loadBroadcastPreview } from './broadcast-preview-data.ts';
import { loadBroadcasts, prepareFromList } from './broadcasts-data.ts';
import { actOnTask, loadContactTasks } from './contact-tasks-data.ts';
import { actOnDeadLetter, loadDeadLetters } from './dead-letters-data.ts';
import { actOnMessage, loadMessage } from './message-data.ts';
import { loadMessages } from './messages-data.ts';
import {
  addTemplate,
  dropTemplate,
  loadNewTemplate,
  loadTemplate,
  loadTemplates,
  saveTemplate,
} from './templates-data.ts';
import { chooseMail, loadMailChoice } from './unsubscribe-data.ts';

export const messagesData: Record<string, PageData> = {
  'messages/list': { loader: loadMessages },
  'messages/message': { loader: loadMessage, action: actOnMessage },
  'messages/tasks': { loader: loadContactTasks, action: actOnTask },
  'messages/failed': { loader: loadDeadLetters, action: actOnDeadLetter },
  'messages/broadcasts': { loader: loadBroadcasts, action: prepareFromList },
  'messages/new-broadcast': { loader: loadNewBroadcast, action: addBroadcast },
  'messages/broadcast': { loader: loadBroadcast, action: moveBroadcastOn },
  'messages/edit-broadcast': { loader: loadEditBroadcast, action: saveBroadcast },
  'messages/preview-broadcast': { loader: loadBroadcastPreview },
  'messages/templates': { loader: loadTemplates },
  'messages/new-template': { loader: loadNewTemplate, action: addTemplate },
  'messages/template': { loader: loadTemplate, action: saveTemplate },
  'messages/remove-template': { loader: loadTemplate, action: dropTemplate },
  'messages/unsubscribe': { loader: loadMailChoice, action: chooseMail },
};
