import { createAnswerStore } from '#server/features/equality-monitoring/answer-store.ts';
import { createEqualityFigures } from '#server/features/equality-monitoring/figures-service.ts';
import type { EqualityPorts } from '#server/features/equality-monitoring/ports.ts';
import { createReleaseStore } from '#server/features/equality-monitoring/release-store.ts';
import { createEqualityMonitoring } from '#server/features/equality-monitoring/service.ts';
import { createSettingsStore } from '#server/features/equality-monitoring/settings-store.ts';
import type { Platform } from './open-platform.ts';

/** The form about equality and its figures, over one set of stores. */
export function createEqualityServices(
  { connection, cipher, clock, audit }: Platform,
  { events, nudge }: Pick<EqualityPorts, 'events' | 'nudge'>,
) {
  const ports = {
    answers: createAnswerStore(connection, cipher),
    releases: createReleaseStore(connection, cipher),
    settings: createSettingsStore(connection),
    events,
    clock,
    audit,
    nudge,
  };
  return {
    equality: createEqualityMonitoring(ports),
    equalityFigures: createEqualityFigures(ports),
  };
}
