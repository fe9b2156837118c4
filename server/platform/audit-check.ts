import type { AuditRow } from './audit.ts';
import { type AuditSeal, digestOf, macOf } from './audit-seal.ts';

/** What is wrong with the trail, and where. */
export interface AuditFinding {
  kind: 'row.changed' | 'row.missing' | 'row.added' | 'seal.changed' | 'seal.missing';
  seal: number;
  row?: string;
}

/** The last seal as it was published. */
export interface AuditHead {
  seal: number;
  mac: string;
}

/** Compares one seal and its rows with what they were when they were sealed; `expected` is its number. */
export function checkSeal({
  seal,
  expected,
  previous,
  rows,
  keys,
  keptSince,
}: {
  seal: AuditSeal;
  expected: number;
  previous: string;
  rows: readonly AuditRow[];
  keys: readonly Buffer[];
  /** Rows older than this may have been removed. */
  keptSince: Date;
}): AuditFinding[] {
  const findings: AuditFinding[] = [];
  if (seal._id !== expected) findings.push({ kind: 'seal.missing', seal: expected });
  const linked = seal._id !== expected || seal.previous === previous;
  if (!linked || !keys.some((key) => macOf(seal, key) === seal.mac))
    findings.push({ kind: 'seal.changed', seal: seal._id });
  if (seal.retired === true && seal.to < keptSince) return findings;

  const found = new Map(rows.map((row) => [row._id, row]));
  seal.ids.forEach((id, index) => {
    const row = found.get(id);
    if (!row) findings.push({ kind: 'row.missing', seal: seal._id, row: id });
    else if (digestOf(row) !== seal.digests[index])
      findings.push({ kind: 'row.changed', seal: seal._id, row: id });
  });
  const sealed = new Set(seal.ids);
  for (const id of found.keys())
    if (!sealed.has(id)) findings.push({ kind: 'row.added', seal: seal._id, row: id });
  return findings;
}

/** Compares the last seal with the head as it was published: seals cut off the end show here. */
export function checkHead(published: AuditHead, seal: AuditSeal | null): AuditFinding[] {
  if (!seal) return [{ kind: 'seal.missing', seal: published.seal }];
  return seal.mac === published.mac ? [] : [{ kind: 'seal.changed', seal: published.seal }];
}
