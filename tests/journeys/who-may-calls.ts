/** What is called of a message to many. */
export const broadcastCalls = [
  'list',
  'create',
  'get',
  'change',
  'preview',
  'schedule',
  'send',
  'unschedule',
  'stop',
  'copy',
  'prepareJoining',
] as const;
