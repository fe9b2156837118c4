/**
 * How those who interpret are seen or heard on a platform (domain rules §1.5): everybody sees them in the spotlight, each
 * reader pins them, the platform has a window for sign language, or a channel of its own for speech.
 */
export const interpreterViews = ['spotlight', 'pin', 'window', 'channel'] as const;

/** Where captions are read: on the platform, or on a page of their own. */
export const captionViews = ['platform', 'page', 'none'] as const;
