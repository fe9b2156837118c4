import type { EmailBlock, EmailContent } from './email-content.ts';

/** Writes a mail as plain text: some people ask for nothing else, and screen readers read it best. */
export function emailText({ blocks, footer, footerLink }: EmailContent): string {
  const way = footerLink ? [written({ kind: 'link', ...footerLink })] : [];
  return `${[...blocks.map(written), '-- ', ...footer, ...way].join('\n\n')}\n`.replace(
    '-- \n\n',
    '-- \n',
  );
}

function written(block: EmailBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `${block.text}\n${'='.repeat(Math.min(block.text.length, 60))}`;
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'list':
      return block.items.map((item) => `* ${item}`).join('\n');
    case 'link':
      return `${block.label}:\n${block.href}`;
    case 'code':
      return block.code;
  }
}
