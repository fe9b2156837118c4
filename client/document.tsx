import type { ReactNode } from 'react';
import type { Frame } from '#client/api/page-context.ts';

/** The built files that a page loads. */
export interface Assets {
  script: string | null;
  styles: readonly string[];
  /** Modules that the script will ask for first. */
  preload: readonly string[];
}

/** The whole document; `pageData` is what the script wakes the page with. */
export function Document({
  frame,
  assets,
  pageData,
  children,
}: {
  frame: Frame;
  assets: Assets;
  pageData: string;
  children: ReactNode;
}) {
  const { locale, display } = frame;
  return (
    <html
      lang={locale.lang}
      data-style={locale.style}
      data-size={display.size}
      data-spacing={display.spacing}
      data-contrast={display.contrast}
      data-motion={display.motion}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={display.contrast === 'dark' ? 'dark' : 'light'} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {assets.preload.map((href) => (
          <link key={href} rel="modulepreload" href={href} />
        ))}
        {assets.script !== null && <script type="module" src={assets.script} />}
      </head>
      <body>
        {children}
        <script
          type="application/json"
          id="page-data"
          suppressHydrationWarning
          // The text is JSON with every `<` escaped, and its type is not run as script.
          dangerouslySetInnerHTML={{ __html: pageData }}
        />
      </body>
    </html>
  );
}
