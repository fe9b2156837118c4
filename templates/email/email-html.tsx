import { renderToStaticMarkup } from 'react-dom/server';
import type { EmailBlock, EmailContent } from './email-content.ts';

const ink = '#1d1a22';
const plum = '#4a1d4f';

/** Writes a mail as HTML: one column, real headings, links that say where they lead, large type for Easy Read. */
export function emailHtml(content: EmailContent): string {
  const { locale, subject, subjectLang, blocks, footer, footerLink } = content;
  const size = locale.style === 'easy' ? 20 : 17;
  return `<!doctype html>${renderToStaticMarkup(
    <html lang={locale.lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{subject}</title>
      </head>
      <body style={{ margin: 0, background: '#fbf8f3', color: ink }}>
        <div
          style={{
            maxWidth: 600,
            margin: '0 auto',
            padding: 24,
            font: `${size}px/1.6 Verdana, Arial, sans-serif`,
          }}
        >
          <p style={{ margin: '0 0 24px', fontWeight: 'bold', color: plum, fontSize: size + 3 }}>
            Allcomers
          </p>
          <h1
            lang={subjectLang}
            style={{ fontSize: size + 9, lineHeight: 1.25, margin: '0 0 16px' }}
          >
            {subject}
          </h1>
          {blocks.map((block, at) => (
            <Block key={at} block={block} />
          ))}
          <div
            style={{
              borderTop: '1px solid #b8aeb9',
              marginTop: 32,
              paddingTop: 12,
              fontSize: size - 2,
            }}
          >
            {footer.map((line) => (
              <p key={line} style={{ margin: '0 0 8px' }}>
                {line}
              </p>
            ))}
            {footerLink && (
              <p style={{ margin: '0 0 8px' }}>
                <a href={footerLink.href} style={{ color: plum }}>
                  {footerLink.label}
                </a>
              </p>
            )}
          </div>
        </div>
      </body>
    </html>,
  )}`;
}

function Block({ block }: { block: EmailBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p lang={block.lang} style={{ margin: '0 0 16px', whiteSpace: 'pre-line' }}>
          {block.text}
        </p>
      );
    case 'heading':
      return <h2 style={{ fontSize: 21, margin: '24px 0 8px' }}>{block.text}</h2>;
    case 'facts':
      return (
        <dl
          style={{
            margin: '0 0 16px',
            padding: 16,
            background: '#ffffff',
            border: '1px solid #d8cfd9',
            borderRadius: 8,
          }}
        >
          {block.facts.map(({ label, value }) => (
            <div key={label} style={{ margin: '0 0 8px' }}>
              <dt style={{ fontWeight: 'bold' }}>{label}</dt>
              <dd style={{ margin: 0 }}>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'list':
      return (
        <ul style={{ margin: '0 0 16px', paddingLeft: 24 }}>
          {block.items.map((item) => (
            <li key={item} style={{ margin: '0 0 8px' }}>
              {item}
            </li>
          ))}
        </ul>
      );
    case 'link':
      return (
        <p style={{ margin: '24px 0' }}>
          <a
            href={block.href}
            style={{
              display: 'inline-block',
              padding: '12px 20px',
              background: plum,
              color: '#ffffff',
              borderRadius: 6,
              fontWeight: 'bold',
            }}
          >
            {block.label}
          </a>
        </p>
      );
    case 'code':
      return (
        <p style={{ margin: '0 0 16px', fontSize: 32, fontWeight: 'bold', letterSpacing: 6 }}>
          {block.code}
        </p>
      );
  }
}
