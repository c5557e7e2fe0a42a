/** Why the session ended, when it was for want of activity. */
export const idle = 'IDLE';

export const warnAfterMilliseconds = 9 * 60_000;
export const endAfterMilliseconds = 10 * 60_000;
