import type { SealedField } from '#server/platform/reseal.ts';

/** Every field that holds sealed text, for the rotation of keys. The check value of the key sees to itself. */
export const sealedFields: readonly SealedField[] = [
  { collection: 'access-profiles', field: 'needs' },
  { collection: 'access-profiles', field: 'who' },
  { collection: 'access-requests', list: 'needs', field: 'answers' },
  { collection: 'access-requests', list: 'history', field: 'words' },
  { collection: 'access-requests', field: 'anythingElse' },
  { collection: 'access-requests', field: 'contactMe' },
  { collection: 'equality-answers', list: 'responses', field: 'more' },
  { collection: 'equality-releases', field: 'counts' },
  { collection: 'equality-releases', field: 'comments' },
  { collection: 'messages', field: 'body' },
  { collection: 'people', field: 'code.secret' },
  { collection: 'people', field: 'nextSecret' },
  { collection: 'professional-agencies', field: 'contactName' },
  { collection: 'professional-agencies', field: 'email' },
  { collection: 'professional-agencies', field: 'phone' },
  { collection: 'professional-details', field: 'email' },
  { collection: 'professional-details', field: 'phone' },
  { collection: 'professional-details', field: 'videoAddress' },
  { collection: 'professional-details', field: 'accessNeeds' },
  { collection: 'professional-details', field: 'notes' },
  { collection: 'professional-details', field: 'notWith' },
  { collection: 'question-answers', field: 'answer' },
  { collection: 'registration-import-rows', field: 'input' },
  { collection: 'registration-drafts', field: 'answers' },
];
