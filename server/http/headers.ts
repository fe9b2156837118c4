import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** The headers that keep a browser on our side: our own files alone, no inline script or style, no frames. */
export function safeHeaders({ siteUrl }: { siteUrl: string }): RequestHandler {
  const secure = siteUrl.startsWith('https:');
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'img-src': ["'self'", 'data:'],
        'object-src': ["'none'"],
        'script-src': ["'self'"],
        'script-src-attr': ["'none'"],
        'style-src': ["'self'"],
        ...(secure && { 'upgrade-insecure-requests': [] }),
      },
    },
    // With no-referrer, Chromium would send `Origin: null` on plain forms.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure && { maxAge: 31_536_000, includeSubDomains: false },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });

  return (req, res, next) => {
    res.setHeader('Permissions-Policy', permissionsPolicy);
    protect(req, res, next);
  };
}

const permissionsPolicy = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'payment',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');
