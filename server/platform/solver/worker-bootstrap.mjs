import { register } from 'tsx/esm/api';

// From source the thread has to learn TypeScript first; the built server has a worker of its own.
register();
await import('./worker.ts');
